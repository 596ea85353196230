import type { Run } from '../domain/run.ts';
import { KeptPromise } from '../kept-promise.ts';
import type { AnalyticalStore } from '../storage/analytical/analytical-store.ts';

/** What tells a round of a run from others: its films are worked on one after the other, those of several runs in turn. */
export type RunRound = Pick<Run, 'runId' | 'stepVersion' | 'asOf'>;

/** Rounds of runs whose readings are kept: more are not under way at once. */
const MOST_READINGS = 8;

/** What is read once for all films of a round of a run, of a store. */
export class PerRound<T> {
  readonly #latest = new WeakMap<AnalyticalStore, Map<string, KeptPromise<T>>>();

  /** @param also what else the reading depends on. */
  get(
    store: AnalyticalStore,
    { runId, stepVersion, asOf }: RunRound,
    also: string,
    read: () => Promise<T>,
  ): Promise<T> {
    const readings = this.#latest.get(store) ?? new Map<string, KeptPromise<T>>();
    this.#latest.set(store, readings);
    const key = JSON.stringify([also, runId, stepVersion, asOf]);
    const reading = readings.get(key) ?? new KeptPromise(read);
    // What was asked for last goes to the end.
    readings.delete(key);
    readings.set(key, reading);
    const [oldest] = readings.keys();
    if (readings.size > MOST_READINGS && oldest !== undefined) readings.delete(oldest);
    return reading.get();
  }
}
