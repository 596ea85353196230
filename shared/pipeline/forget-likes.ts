import type { Clock } from '../clock.ts';
import { addWeeks, cinemaWeekOf, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { WEEKS_KEPT, type ContributedLikesStore } from '../storage/likes/contributed-likes-store.ts';

/** Forgets likes that visitors contributed longer ago than they are kept; answers the first week that is kept. */
export async function forgetLikes({
  clock,
  contributedLikes,
}: {
  clock: Clock;
  contributedLikes: () => Promise<ContributedLikesStore>;
}): Promise<IsoDate> {
  const first = addWeeks(cinemaWeekOf(parisDateOf(clock.now())), -WEEKS_KEPT);
  await (await contributedLikes()).forgetBefore(first);
  return first;
}
