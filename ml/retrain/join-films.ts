import { dayNumber } from '#shared/domain/cinema-week.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';

/** Days within which one number of a site is one release, and no return to the cinema. */
const SAME_RELEASE = 60;

export interface JoinedFilms {
  rows: ReleaseRow[];
  /** Films of the store that the history has already, under another day. */
  doubled: ReleaseRow[];
}

/** The films of a history, and those of the store's weeks after it: a film that was put off is there once, as the history has it. */
export function joinFilms(history: readonly ReleaseRow[], stored: readonly ReleaseRow[]): JoinedFilms {
  const byId = Map.groupBy(
    history.flatMap((row) => idsOf(row).map((id) => ({ id, row }))),
    ({ id }) => id,
  );
  const isDouble = (row: ReleaseRow): boolean =>
    idsOf(row).some((id) => (byId.get(id) ?? []).some((known) => isNear(known.row, row)));
  return {
    rows: [...history, ...stored.filter((row) => !isDouble(row))].toSorted((a, b) =>
      a.facts.releaseDate < b.facts.releaseDate ? -1 : a.facts.releaseDate > b.facts.releaseDate ? 1 : 0,
    ),
    doubled: stored.filter(isDouble),
  };
}

function idsOf({ facts: { allocineId, jpboxId } }: ReleaseRow): string[] {
  return [
    ...(allocineId === null ? [] : [`allocine ${allocineId}`]),
    ...(jpboxId === null ? [] : [`jpbox ${jpboxId}`]),
  ];
}

function isNear(one: ReleaseRow, other: ReleaseRow): boolean {
  return Math.abs(dayNumber(one.facts.releaseDate) - dayNumber(other.facts.releaseDate)) <= SAME_RELEASE;
}
