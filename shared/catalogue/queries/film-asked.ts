import type { FilmTable } from './film-table.ts';
import type { FilmIndexes } from './indexes.ts';

/** The row of the film that a filter names by one id or two: undefined where it names none, null where no film fits. */
export function filmAsked(
  table: FilmTable,
  indexes: FilmIndexes,
  { filmId, movieLensId }: { filmId?: string | undefined; movieLensId?: number | undefined },
): number | null | undefined {
  const byId = filmId === undefined ? undefined : table.rowOf(filmId);
  if (movieLensId === undefined) return byId;
  const byNumber = indexes.filmOfMovieLens().get(movieLensId) ?? null;
  return byId === undefined || byId === byNumber ? byNumber : null;
}
