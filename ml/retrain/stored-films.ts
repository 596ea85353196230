import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { exportReleases } from '#local/exports/export-releases.ts';
import { readStoredWeek } from '#local/exports/week-films.ts';
import { addWeeks, cinemaWeekOf, weeksBetween, type IsoDate } from '#shared/domain/cinema-week.ts';
import { readReleases } from '#shared/release-files/read-releases.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';

export interface StoredFilms {
  /** With a result. */
  films: ReleaseRow[];
  /** Those that nobody has published a result of. */
  withoutResult: ReleaseRow[];
  /** What the export left out, and why. */
  leftOut: string[];
}

/** Weeks by which results are late at the most: a week is learned from when the one after it has ended. */
const LATE = 2;

/**
 * What the store knows of the weeks after those of a history. A store that has none of them answers nothing.
 *
 * @param folder gets the lines of the export.
 */
export async function storedFilms(
  operational: Pick<OperationalStore, 'readAll'>,
  { after, today, folder }: { after: IsoDate; today: IsoDate; folder: string },
  show: (done: number, total: number) => void,
): Promise<StoredFilms> {
  const [first, last] = [addWeeks(after, 1), addWeeks(cinemaWeekOf(today), -LATE)];
  if (last < first) return { films: [], withoutResult: [], leftOut: [] };
  const weeks = weeksBetween(first, last);
  await mkdir(folder, { recursive: true });
  const out = path.join(folder, 'stored.jsonl');
  const { films, leftOut } = await exportReleases(operational, { weeks, out, today }, show);
  const withoutResult: ReleaseRow[] = [];
  for (const week of weeks) {
    for (const { release, result } of (await readStoredWeek(operational, week, today)).films) {
      if (result === null && release.sameAs === undefined)
        withoutResult.push({ facts: release, firstWeekAdmissions: null });
    }
  }
  return { films: films === 0 ? [] : await readReleases(out), withoutResult, leftOut };
}
