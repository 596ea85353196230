import type { IsoDate } from '../../domain/cinema-week.ts';
import { weekToAnnounce } from '../../domain/week-to-announce.ts';
import { MOST_TOLD } from '../../storage/queues/queues.ts';
import type { Notifying } from './notifying.ts';

const TOPIC = 'programme';

/** The week that was announced, and to how many. */
export interface Announced {
  week: IsoDate;
  subscriptions: number;
}

/**
 * Sends a message for everybody who wants to be told of the programme, once a week: null where it is not time, where it was done,
 * or where this week's programme is not published. That it was done is noted at the end, so that a process which dies in the
 * middle leaves it to the next timer; who was told already is left out then, and who has a message on its way is told by
 * whichever comes first.
 */
export async function announceProgramme({
  clock,
  publicProgramme,
  queues,
  push,
}: Notifying): Promise<Announced | null> {
  const week = weekToAnnounce(clock.now(), await push.announced.read(TOPIC));
  if (week === null) return null;
  const { programme } = await publicProgramme.read();
  const shown = programme?.weeks.find((each) => each.week === week);
  if (shown === undefined || shown.films.length === 0) return null;

  let subscriptions = 0;
  for await (const page of (await push.subscriptions()).pages(TOPIC)) {
    subscriptions += page.length;
    const ids = page.filter(({ told }) => told === null || told < week).map(({ id }) => id);
    for (let first = 0; first < ids.length; first += MOST_TOLD) {
      const message = { topic: TOPIC, week, ids: ids.slice(first, first + MOST_TOLD), attempt: 1 } as const;
      await queues.send('notify', message);
    }
  }
  await push.announced.write(TOPIC, week);
  return { week, subscriptions };
}
