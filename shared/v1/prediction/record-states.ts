import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { addDays } from '../../domain/cinema-week.ts';
import type { TrackRecords } from '../../features/track-records.ts';
import type { KnownWeek } from './known-results.ts';
import { LastUsed } from './last-used.ts';

/** States that are kept of those asked for last. They share most of what they hold. */
const MOST_RECENT = 16;
/** Besides, a state after every so many weeks: no other is farther from one that is kept. */
const STRIDE = 8;
/** Ten years of them. */
const MOST_LANDMARKS = 65;

/**
 * Track records with the results of more weeks. A state goes on from one of the weeks before; they are made one after another,
 * and after each week, which takes some milliseconds, others of the process have their turn.
 */
export class RecordStates {
  readonly #start: () => TrackRecords;
  readonly #recent = new LastUsed<TrackRecords>(MOST_RECENT);
  readonly #landmarks = new LastUsed<TrackRecords>(MOST_LANDMARKS);
  #building: Promise<unknown> = Promise.resolve();

  /** @param start the records without any of the results. */
  constructor(start: () => TrackRecords) {
    this.#start = start;
  }

  /** One object for all who ask for the same results. @param weeks in their order. */
  async with(weeks: readonly KnownWeek[]): Promise<TrackRecords> {
    const keys = keysOf(weeks);
    const known = this.#known(keys.at(-1) ?? '');
    if (known !== undefined) return known;
    const built = this.#building.then(() => this.#build(weeks, keys));
    this.#building = built.catch(() => undefined);
    return built;
  }

  async #build(weeks: readonly KnownWeek[], keys: readonly string[]): Promise<TrackRecords> {
    const nearest = keys.findLastIndex((key) => this.#known(key) !== undefined);
    let records = this.#known(keys[nearest] ?? '') ?? this.#keep('', 0, this.#start());
    let isKept = true;
    for (const [i, week] of weeks.entries()) {
      if (i < nearest) continue;
      await setImmediate();
      records = isKept ? records.fork() : records;
      enter(week, records);
      isKept = (i + 1) % STRIDE === 0 || i + 1 === weeks.length;
      if (isKept) this.#keep(keys[i + 1] ?? '', i + 1, records);
    }
    return records;
  }

  #known(key: string): TrackRecords | undefined {
    const recent = this.#recent.get(key);
    return this.#landmarks.get(key) ?? recent;
  }

  #keep(key: string, weeks: number, records: TrackRecords): TrackRecords {
    this.#recent.set(key, records);
    if (weeks % STRIDE === 0) this.#landmarks.set(key, records);
    return records;
  }
}

function enter({ week, results }: KnownWeek, records: TrackRecords): void {
  for (const { release, admissions } of results) records.reveal(release, admissions);
  // They are worked in now, not when somebody first asks.
  records.asOf(addDays(week, 7));
}

/** A name of the results up to each week, the first without any. */
function keysOf(weeks: readonly KnownWeek[]): string[] {
  const keys = [''];
  let key = '';
  for (const { week, results } of weeks) {
    const said = results.map(({ id, admissions }) => `${id} ${admissions}`);
    key = createHash('sha256')
      .update([key, week, ...said].join('\n'))
      .digest('base64');
    keys.push(key);
  }
  return keys;
}
