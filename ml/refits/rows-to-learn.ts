import { cinemaWeekOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';

/**
 * What a model of a cut-off may learn from: films of weeks before it that have a result, of two lists of which the first is
 * believed where both have a film.
 */
export function rowsToLearn(
  believed: readonly ReleaseRow[],
  others: readonly ReleaseRow[],
  cutOff: IsoDate,
): ReleaseRow[] {
  const names = new Set(believed.flatMap(namesOf));
  return [...others.filter((row) => !namesOf(row).some((name) => names.has(name))), ...believed]
    .filter((row) => row.firstWeekAdmissions !== null && cinemaWeekOf(row.facts.releaseDate) < cutOff)
    .toSorted((a, b) => (a.facts.releaseDate < b.facts.releaseDate ? -1 : 1));
}

/** Ids are shared by a film and its return, so each name has the day. */
function namesOf({ facts: { title, releaseDate, allocineId, jpboxId } }: ReleaseRow): string[] {
  const ids = [
    ...(allocineId === null ? [] : [`allocine ${allocineId}`]),
    ...(jpboxId === null ? [] : [`jpbox ${jpboxId}`]),
  ];
  return [title, ...ids].map((name) => `${releaseDate} ${name}`);
}
