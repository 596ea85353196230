import { cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';

type Store = Pick<OperationalStore, 'listReleases'>;

/** Once a week has begun no run adds a release to it, so its number is read once a process. */
const kept = new WeakMap<Store, Map<IsoDate, number>>();

/** How many films open in each week. */
export async function releaseCounts(
  store: Store,
  weeks: readonly IsoDate[],
  today: IsoDate,
): Promise<Map<IsoDate, number>> {
  const known = kept.get(store) ?? new Map<IsoDate, number>();
  kept.set(store, known);
  const counts = await Promise.all(
    weeks.map(async (week): Promise<[IsoDate, number]> => [
      week,
      known.get(week) ?? (await store.listReleases(week)).length,
    ]),
  );
  for (const [week, count] of counts) {
    if (week < cinemaWeekOf(today)) known.set(week, count);
  }
  return new Map(counts);
}
