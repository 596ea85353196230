import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { addWeeks, cinemaWeekOf, weeksBetween, type IsoDate } from '#shared/domain/cinema-week.ts';
import { WEEKS_KEPT, type ContributedLikesStore } from '#shared/storage/likes/contributed-likes-store.ts';

/** What was exported; the weeks are those in which anything was sent. */
export interface Exported {
  sendings: number;
  likes: number;
  weeks: IsoDate[];
}

/**
 * Writes the weeks that are over as lines of JSON, `{week, films}`, a sending a line, in the order of their random keys. The
 * file is there whole or, where this fails or its process dies, as it was before.
 *
 * @param from the first week; all that are kept where it is null.
 * @param show how many weeks of how many are read.
 */
export async function exportLikes(
  store: Pick<ContributedLikesStore, 'sendings'>,
  { out, from, today }: { out: string; from: IsoDate | null; today: IsoDate },
  show: (done: number, total: number) => void,
): Promise<Exported> {
  const current = cinemaWeekOf(today);
  const weeks = weeksBetween(from ?? addWeeks(current, -WEEKS_KEPT), addWeeks(current, -1));
  const exported: Exported = { sendings: 0, likes: 0, weeks: [] };
  const partial = `${out}.partial`;
  const file = openSync(partial, 'w');
  try {
    for (const [index, week] of weeks.entries()) {
      show(index, weeks.length);
      for await (const page of store.sendings(week)) {
        writeSync(file, page.map((films) => `${JSON.stringify({ week, films })}\n`).join(''));
        exported.sendings += page.length;
        exported.likes += page.reduce((sum, films) => sum + films.length, 0);
        if (exported.weeks.at(-1) !== week) exported.weeks.push(week);
      }
    }
    show(weeks.length, weeks.length);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(partial, out);
  return exported;
}
