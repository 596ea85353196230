import { comingWeekAt, parisDateOf } from '../../domain/cinema-week.ts';
import { BUDGET_SPENT } from '../../domain/page-problems.ts';
import type { Release } from '../../domain/shapes/release.ts';
import { messageOf, NiabError } from '../../errors.ts';
import type { Ask, AskedFilms, SignalReader } from '../../signals/signal.ts';
import type { SignalDocument } from '../../storage/analytical/analytical-store.ts';
import type { Pipeline } from '../dependencies.ts';
import type { SignalParts } from './signal-parts.ts';

type Parts = Pick<Pipeline, 'analytical' | 'clock' | 'requestsAWeek' | 'signals'>;

/** Signals are read twice a week, each time with half of the requests that a host may get. */
const READINGS_A_WEEK = 2;

export interface CollectedSignals {
  /** Values that were stored, by signal. */
  stored: Record<string, number>;
  /** Sources that could not be read to their end, with the code of why. */
  failed: Record<string, string>;
}

/**
 * Reads and stores what the live signals say of the coming week's films, by the films that the runs have found: no database is
 * asked. A source that fails is told, and leaves the others and every run alone; what it said before is kept. Repeated on the same
 * day it asks for what is missing. Null where no signal is switched on.
 */
export async function collectSignals(pipeline: Parts): Promise<CollectedSignals | null> {
  const parts = await pipeline.signals();
  if (parts === null) return null;
  const now = pipeline.clock.now();
  const [week, today] = [comingWeekAt(now), parisDateOf(now)];
  const films = await pipeline.analytical.films.between(week, week);
  const releases = [...new Map(films.map(({ release }) => [release.filmId, release])).values()];
  const read = (await pipeline.analytical.signals.between(week, week)).filter(
    ({ knownOn }) => knownOn === today,
  );
  const collected: CollectedSignals = { stored: {}, failed: {} };
  for (const reader of parts.readers) {
    const missing = releases.filter((release) => !isRead(read, reader, release));
    if (missing.length === 0) continue;
    try {
      await readOne(pipeline, parts, reader, { week, today, releases: missing }, collected);
    } catch (error) {
      const code = error instanceof NiabError ? error.code : 'internal';
      collected.failed[reader.source] = code;
      process.emitWarning(`${reader.source}: ${messageOf(error)}`, { type: 'SignalWarning', code });
    }
  }
  return collected;
}

async function readOne(
  { analytical, clock, requestsAWeek }: Parts,
  { client }: SignalParts,
  reader: SignalReader,
  asked: AskedFilms,
  { stored }: CollectedSignals,
): Promise<void> {
  for await (const reading of reader.read(askWithin(client, requestsAWeek), asked)) {
    const { filmId, signal } = reading;
    const [week, knownOn, readAt] = [asked.week, asked.today, clock.now().toISOString()];
    await analytical.signals.upsert({
      ...{ id: `${filmId}@${signal}@${knownOn}`, week, ...reading, knownOn, readAt },
    });
    stored[signal] = (stored[signal] ?? 0) + 1;
  }
}

/** Two Wikipedias are asked together: a film with one of them was asked for. */
function isRead(read: readonly SignalDocument[], { source }: SignalReader, { filmId }: Release): boolean {
  return read.some((each) => each.filmId === filmId && each.signal.split('-')[0] === source);
}

/** Counts what is really asked: repeats, redirects and robots.txt too. */
function askWithin(client: SignalParts['client'], requestsAWeek: number | null): Ask {
  const most = requestsAWeek === null ? Infinity : Math.floor(requestsAWeek / READINGS_A_WEEK);
  const made = new Map<string, number>();
  return async (url) => {
    const { host } = new URL(url);
    if ((made.get(host) ?? 0) >= most) {
      throw new NiabError(BUDGET_SPENT, `The ${most} requests of a reading to ${host} are used up`);
    }
    const answer = await client.fetch(url, {
      onRequest: (to) => made.set(to, (made.get(to) ?? 0) + 1),
    });
    if (answer.status === 'ok') return answer.body;
    throw new NiabError('fetch-failed', `${host} says that nothing has changed, to a first question`);
  };
}
