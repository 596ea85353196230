import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import { meanOf, shrunkMean, shrunkResidual, shrunkTop, type StatReader } from '../expectation.ts';
import { castPairKeys, key, type KeyKind } from '../keys.ts';
import type { Stat } from '../stat.ts';

const YEAR = 365.25;

/** Who made the film and who plays in it: their past films, and how far these beat what their market let expect. */
export function peopleFeatures(film: CanonicalFilm, records: StatReader, expectation: number): Features {
  const directors = film.directors.map((name) => person(records, 'director', name, expectation));
  const cast = film.cast.map((name) => person(records, 'actor', name, expectation));
  const [lead] = cast;
  const pairs = film.directors.flatMap((name) => film.cast.map((actor) => key('directorActor', name, actor)));
  const together = castPairKeys(film);
  const partners = together.map((name) => records.stat(name)).filter((stat) => stat !== undefined);
  const houses = film.directors.flatMap((name) =>
    film.distributors.map((d) => key('directorDistributor', name, d)),
  );
  const directorPersons = film.directors.map((name) => person(records, 'person', name, expectation));
  return {
    director_films: max(directors.map(({ films }) => films)),
    director_mean: max(directors.map(({ mean }) => mean)),
    director_residual: max(directors.map(({ residual }) => residual)),
    director_best: max(directors.map(({ best }) => best)),
    director_top: max(directors.map(({ top }) => top)),
    director_last: max(directors.map(({ last }) => last)),
    director_years_away: min(directors.map(({ away }) => away)),
    director_person_mean: max(directorPersons.map(({ mean }) => mean)),
    cast_listed: film.cast.length === 0 ? 0 : 1,
    lead_films: lead?.films ?? null,
    lead_mean: lead?.mean ?? null,
    lead_residual: lead?.residual ?? null,
    lead_best: lead?.best ?? null,
    lead_top: lead?.top ?? null,
    lead_last: lead?.last ?? null,
    cast_films: max(cast.map(({ films }) => films)),
    cast_mean_max: max(cast.map(({ mean }) => mean)),
    cast_mean: average(cast.map(({ mean }) => mean)),
    cast_residual_max: max(cast.map(({ residual }) => residual)),
    cast_residual: average(cast.map(({ residual }) => residual)),
    cast_best: max(cast.map(({ best }) => best)),
    cast_top_max: max(cast.map(({ top }) => top)),
    cast_top: average(cast.map(({ top }) => top)),
    cast_last: max(cast.map(({ last }) => last)),
    cast_in_genre: bestOf(
      records,
      film.cast.map((name) => key('actorGenre', name, film.group, film.mainGenre)),
      expectation,
    ),
    director_in_genre: bestOf(
      records,
      film.directors.map((name) => key('directorGenre', name, film.group, film.mainGenre)),
      expectation,
    ),
    cast_years_away: min(cast.map(({ away }) => away)),
    partners_films: max(partners.map(({ n }) => n)),
    partners_mean: bestOf(records, together, expectation),
    partners_best: max(partners.map(({ best }) => best)),
    partners_last: max(partners.map(({ last }) => last)),
    partners_years_away: min(partners.map(({ day }) => (records.day - day) / YEAR)),
    team_mean: bestOf(records, pairs, expectation),
    team_weight: max(pairs.map((name) => meanOf(records, name).w)),
    director_distributor_mean: bestOf(records, houses, expectation),
  };
}

interface PersonRecord {
  films: number;
  mean: number;
  residual: number;
  /** ln of the mean size. */
  top: number;
  best: number | null;
  last: number | null;
  /** Years since the last film. */
  away: number | null;
}

function person(records: StatReader, kind: KeyKind, name: string, prior: number): PersonRecord {
  const id = key(kind, name);
  const stat: Stat | undefined = records.stat(id);
  return {
    films: stat?.n ?? 0,
    mean: shrunkMean(records, id, prior, 1.5),
    residual: shrunkResidual(records, id, 1.5),
    top: shrunkTop(records, id, prior, 1),
    best: stat?.best ?? null,
    last: stat?.last ?? null,
    away: stat === undefined ? null : (records.day - stat.day) / YEAR,
  };
}

function bestOf(records: StatReader, names: readonly string[], prior: number): number | null {
  const known = names.filter((name) => records.stat(name) !== undefined);
  return max(known.map((name) => shrunkMean(records, name, prior, 1)));
}

function known(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

function max(values: readonly (number | null)[]): number | null {
  const numbers = known(values);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

function min(values: readonly (number | null)[]): number | null {
  const numbers = known(values);
  return numbers.length === 0 ? null : Math.min(...numbers);
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
