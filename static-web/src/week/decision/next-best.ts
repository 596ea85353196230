import type { Week } from '../../../../shared/api/contract.ts';
import type { RoomFilms } from '../../api/queries.ts';
import { forecastOf, programmeOf, recommendedOf, roomsOf } from '../programme-view.ts';

/**
 * What to show when a film of the programme cannot be had: the best programme without it; once another film has been
 * given up, the next most expected that has not. Null when no film is left.
 */
export function nextBest(week: Week, missing: string): RoomFilms | null {
  const programme = programmeOf(week);
  if (programme === null) return null;
  const shown = roomsOf(programme);
  const recommended = recommendedOf(week);
  const givenUp = new Set([missing]);
  for (const { filmId } of recommended?.rooms ?? []) {
    if (filmId !== null && filmId !== shown[1] && filmId !== shown[2]) givenUp.add(filmId);
  }
  const alternative = week.alternatives.find(({ without }) => without === missing);
  const best = alternative === undefined ? null : roomsOf(alternative.programme);
  if (best !== null && isLeft(best[1], givenUp) && isLeft(best[2], givenUp)) return best;

  const left = week.releases.filter(
    (release) =>
      forecastOf(release) !== null &&
      !givenUp.has(release.filmId) &&
      release.filmId !== shown[1] &&
      release.filmId !== shown[2],
  );
  if (left.length === 0) return null;
  const replaced = (filmId: string | null): string | null =>
    filmId === missing ? (left.shift()?.filmId ?? null) : filmId;
  return { 1: replaced(shown[1]), 2: replaced(shown[2]) };
}

function isLeft(filmId: string | null, givenUp: ReadonlySet<string>): boolean {
  return filmId === null || !givenUp.has(filmId);
}
