import { compareText } from './compare-text.ts';
import type { MatchVerdict } from './shapes/match.ts';

export type { MatchVerdict };

/** Two films of a week that may be one, the older first. */
export interface FilmPair {
  filmId: string;
  otherFilmId: string;
  /** Null: nobody has said anything yet. */
  verdict: MatchVerdict | null;
}

/** A film of a week that is another one of it: in its forecasts, decisions and programmes, in its results, or in both. */
export interface JoinedFilm {
  filmId: string;
  /** The film whose forecast counts for it; itself where the two were joined after the week had begun. */
  forecastAs: string;
  /** The film whose result counts for it. */
  resultAs: string;
}

/**
 * The films of a week that are another one, as the pairs say: each counts as the oldest of its group. After the week has
 * begun results alone are regrouped: what was forecast, decided and planned stays as it was.
 *
 * @param before what held so far.
 */
export function joinedFilms(
  pairs: readonly FilmPair[],
  before: readonly JoinedFilm[],
  hasBegun: boolean,
): JoinedFilm[] {
  const oldest = oldestOf(pairs);
  const forecastAs = hasBegun
    ? new Map(before.map((film) => [film.filmId, film.forecastAs]))
    : new Map(oldest);
  return [...new Set([...oldest.keys(), ...forecastAs.keys()])]
    .map((filmId) => ({
      filmId,
      forecastAs: forecastAs.get(filmId) ?? filmId,
      resultAs: oldest.get(filmId) ?? filmId,
    }))
    .filter((film) => film.forecastAs !== film.filmId || film.resultAs !== film.filmId)
    .sort((a, b) => compareText(a.filmId, b.filmId));
}

/** A pair that is said to be two films while other pairs make one of it; null where nothing contradicts itself. */
export function contradiction(pairs: readonly FilmPair[]): FilmPair | null {
  const oldest = oldestOf(pairs);
  const filmOf = (filmId: string): string => oldest.get(filmId) ?? filmId;
  return (
    pairs.find(
      ({ verdict, filmId, otherFilmId }) => verdict === 'different' && filmOf(filmId) === filmOf(otherFilmId),
    ) ?? null
  );
}

/** By film id the oldest of its group, for every film that is in one. */
function oldestOf(pairs: readonly FilmPair[]): ReadonlyMap<string, string> {
  const same = pairs.filter(({ verdict }) => verdict === 'same');
  const groups = new Map<string, Set<string>>();
  for (const { filmId, otherFilmId } of same) {
    const group = new Set([
      ...(groups.get(filmId) ?? [filmId]),
      ...(groups.get(otherFilmId) ?? [otherFilmId]),
    ]);
    for (const member of group) groups.set(member, group);
  }
  const younger = new Set(same.map(({ otherFilmId }) => otherFilmId));
  return new Map(
    [...groups].map(([filmId, group]) => {
      const inOrder = [...group].sort(compareText);
      return [filmId, inOrder.find((member) => !younger.has(member)) ?? filmId];
    }),
  );
}
