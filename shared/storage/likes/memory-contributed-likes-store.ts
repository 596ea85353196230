import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { compareText } from '../../domain/compare-text.ts';
import type { ContributedLikesStore } from './contributed-likes-store.ts';

/** Contributed likes in the memory of one process, for what is tried without a storage account. */
export class MemoryContributedLikesStore implements ContributedLikesStore {
  /** By random keys, as in a table. */
  readonly #weeks = new Map<IsoDate, Map<string, string[]>>();

  add(week: IsoDate, films: readonly string[]): Promise<void> {
    const sendings = this.#weeks.get(week) ?? new Map<string, string[]>();
    this.#weeks.set(week, sendings.set(randomUUID(), [...films]));
    return Promise.resolve();
  }

  async *sendings(week: IsoDate): AsyncGenerator<string[][]> {
    const sendings = [...(this.#weeks.get(week) ?? [])].toSorted(([a], [b]) => compareText(a, b));
    if (sendings.length > 0) yield await Promise.resolve(sendings.map(([, films]) => [...films]));
  }

  forgetBefore(first: IsoDate): Promise<void> {
    for (const week of this.#weeks.keys()) if (week < first) this.#weeks.delete(week);
    return Promise.resolve();
  }
}
