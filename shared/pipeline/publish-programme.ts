import { isDeepStrictEqual } from 'node:util';
import { settingsFor } from '../domain/cinema.ts';
import { addWeeks, cinemaWeekOf, parisDateOf } from '../domain/cinema-week.ts';
import { cinemaFrom, publicFilms } from '../domain/public-programme.ts';
import type { PublishedProgramme } from '../domain/shapes/public-programme.ts';
import { NiabError } from '../errors.ts';
import type { Pipeline } from './dependencies.ts';
import { lookSoon } from './look-soon.ts';

type Stores = Pick<Pipeline, 'operational' | 'publicProgramme' | 'status' | 'clock'>;

/** Releases are announced within a year; nothing later can be decided. */
const WEEKS_AHEAD = 52;
/** Each time another has written in between, and what it wrote may be older than what is stored now. */
const MOST_ATTEMPTS = 10;

/**
 * Gives the public the weeks that are decided, from the current one on, as the database has them now: when the next one
 * begins, nothing has to be written. Of two who write at once, whoever was overtaken reads the database anew, so that what is
 * kept is never older than the last decision. Where it fails the next catch-up is made to try again.
 *
 * @throws what the stores throw.
 */
export async function publishProgramme(stores: Stores): Promise<void> {
  try {
    await publish(stores);
  } catch (error) {
    // The storage that failed may refuse this as well; then the next run that ends publishes.
    await lookSoon(stores).catch(() => undefined);
    throw error;
  }
}

async function publish(stores: Stores): Promise<void> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    // Before the database is read: whoever writes meanwhile has read it later, or is overtaken.
    const { programme: kept, tag } = await stores.publicProgramme.read();
    const now = await programmeNow(stores);
    if (kept !== null && isDeepStrictEqual({ ...kept, publishedAt: now.publishedAt }, now)) return;
    if (await stores.publicProgramme.write(now, tag)) return;
  }
  throw new NiabError('internal', 'The programme was written by others again and again', {
    permanent: false,
  });
}

async function programmeNow({ operational, clock }: Stores): Promise<PublishedProgramme> {
  const now = clock.now();
  const current = cinemaWeekOf(parisDateOf(now));
  const [decisions, history] = await Promise.all([
    operational.listDecisions(current, addWeeks(current, WEEKS_AHEAD)),
    operational.listSettings(),
  ]);
  const decided = decisions
    .flatMap(({ week, rooms }) => (rooms === null ? [] : [{ week, rooms }]))
    .sort((a, b) => a.week.localeCompare(b.week));
  const weeks = decided.map(async ({ week, rooms }) => {
    const [releases, before, titles] = await Promise.all([
      operational.listReleases(week),
      operational.listReleases(addWeeks(week, -1)),
      operational.listTitles(week, week),
    ]);
    // A film that is shown for a second week is a release of the one before; one that was postponed is none of either.
    const own = new Set(titles.map(({ filmId }) => filmId));
    const films = [...releases, ...before.filter(({ filmId }) => !own.has(filmId))];
    return { week, films: publicFilms(rooms, films, settingsFor(week, history)) };
  });
  return {
    publishedAt: now.toISOString(),
    cinema: cinemaFrom(current, history),
    weeks: await Promise.all(weeks),
  };
}
