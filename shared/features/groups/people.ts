import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import { castPairs, type KeyKind } from '../keys.ts';
import {
  read,
  shrunkMean,
  shrunkResidual,
  shrunkTop,
  weightOf,
  type Reading,
  type StatReader,
} from '../reading.ts';

const YEAR = 365.25;

/** Who made the film and who plays in it: their past films, and how far these beat what their market let expect. */
export function peopleFeatures(film: CanonicalFilm, records: StatReader, expectation: number): Features {
  const { group, mainGenre, distributors } = film;
  const directors = film.directors.map((name) => person(records, 'director', name, expectation));
  const cast = film.cast.map((name) => person(records, 'actor', name, expectation));
  const [lead] = cast;
  // Who has no record alone has none with anybody, nor in a genre: most pairs need not be looked up.
  const makers = film.directors.filter((_, index) => isKnown(directors[index]));
  const actors = film.cast.filter((_, index) => isKnown(cast[index]));
  const pairs = makers.flatMap((name) => actors.map((actor) => read(records, 'directorActor', name, actor)));
  const together = castPairs(actors).map((pair) => read(records, 'castPair', ...pair));
  const partners = together.map(({ stat }) => stat).filter((stat) => stat !== undefined);
  const houses = makers.flatMap((name) =>
    distributors.map((d) => read(records, 'directorDistributor', name, d)),
  );
  const directorPersons = film.directors.map((name) => person(records, 'person', name, expectation));
  const hasTeam = directors.length > 0 && cast.length > 0;
  return {
    director_films: max(directors, ({ films }) => films),
    director_mean: max(directors, ({ mean }) => mean),
    director_residual: max(directors, ({ residual }) => residual),
    director_best: max(directors, ({ best }) => best),
    director_top: max(directors, ({ top }) => top),
    director_last: max(directors, ({ last }) => last),
    director_years_away: min(directors, ({ away }) => away),
    director_person_mean: max(directorPersons, ({ mean }) => mean),
    cast_listed: film.cast.length === 0 ? 0 : 1,
    lead_films: lead?.films ?? null,
    lead_mean: lead?.mean ?? null,
    lead_residual: lead?.residual ?? null,
    lead_best: lead?.best ?? null,
    lead_top: lead?.top ?? null,
    lead_last: lead?.last ?? null,
    cast_films: max(cast, ({ films }) => films),
    cast_mean_max: max(cast, ({ mean }) => mean),
    cast_mean: average(cast, ({ mean }) => mean),
    cast_residual_max: max(cast, ({ residual }) => residual),
    cast_residual: average(cast, ({ residual }) => residual),
    cast_best: max(cast, ({ best }) => best),
    cast_top_max: max(cast, ({ top }) => top),
    cast_top: average(cast, ({ top }) => top),
    cast_last: max(cast, ({ last }) => last),
    cast_in_genre: bestOf(
      actors.map((name) => read(records, 'actorGenre', name, group, mainGenre)),
      expectation,
    ),
    director_in_genre: bestOf(
      makers.map((name) => read(records, 'directorGenre', name, group, mainGenre)),
      expectation,
    ),
    cast_years_away: min(cast, ({ away }) => away),
    partners_films: max(partners, ({ n }) => n),
    partners_mean: bestOf(together, expectation),
    partners_best: max(partners, ({ best }) => best),
    partners_last: max(partners, ({ last }) => last),
    partners_years_away: min(partners, ({ day }) => (records.day - day) / YEAR),
    team_mean: bestOf(pairs, expectation),
    team_weight: hasTeam ? (max(pairs, weightOf) ?? 0) : null,
    director_distributor_mean: bestOf(houses, expectation),
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
  const own = read(records, kind, name);
  const { stat } = own;
  return {
    films: stat?.n ?? 0,
    mean: shrunkMean(own, prior, 1.5),
    residual: shrunkResidual(own, 1.5),
    top: shrunkTop(own, prior, 1),
    best: stat?.best ?? null,
    last: stat?.last ?? null,
    away: stat === undefined ? null : (records.day - stat.day) / YEAR,
  };
}

function isKnown(person: PersonRecord | undefined): boolean {
  return person !== undefined && person.films > 0;
}

function bestOf(readings: readonly Reading[], prior: number): number | null {
  return max(readings, (one) => (one.stat === undefined ? null : shrunkMean(one, prior, 1)));
}

function max<T>(all: readonly T[], of: (one: T) => number | null): number | null {
  return all.reduce<number | null>((most, one) => {
    const value = of(one);
    return value === null ? most : Math.max(most ?? value, value);
  }, null);
}

function min<T>(all: readonly T[], of: (one: T) => number | null): number | null {
  return all.reduce<number | null>((least, one) => {
    const value = of(one);
    return value === null ? least : Math.min(least ?? value, value);
  }, null);
}

function average<T>(all: readonly T[], of: (one: T) => number): number | null {
  return all.length === 0 ? null : all.reduce((sum, one) => sum + of(one), 0) / all.length;
}
