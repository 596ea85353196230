import { addDays, cinemaWeekOf, type IsoDate } from '../../domain/cinema-week.ts';
import { fold } from '../../features/text.ts';
import type { ActualDocument } from '../../storage/analytical/analytical-store.ts';

/** What was known of a cinema week on a day. */
export interface KnownWeek {
  week: IsoDate;
  results: readonly ActualDocument[];
}

interface Observed {
  title: string;
  result: ActualDocument;
}

/** Results that may be asked about as they were known on any day. */
export class KnownResults {
  /** Weeks in their order, of each its observations. */
  readonly #weeks: readonly (readonly [IsoDate, readonly Observed[]])[];

  constructor(results: readonly ActualDocument[]) {
    const counted = results.filter(({ admissions }) => admissions >= 1);
    const observed = counted.map((result) => ({ title: fold(result.release.title), result }));
    // The week of the release itself is the one that the track records count it in.
    const weeks = Map.groupBy(observed, ({ result }) => cinemaWeekOf(result.release.releaseDate));
    this.#weeks = [...weeks].sort(([one], [other]) => (one < other ? -1 : 1));
  }

  /** Of each title and week that had ended the latest observation before a day, by weeks in their order. */
  on(day: IsoDate): KnownWeek[] {
    const lastEnded = addDays(cinemaWeekOf(day), -7);
    const known: KnownWeek[] = [];
    for (const [week, observed] of this.#weeks) {
      if (week > lastEnded) break;
      const latest = new Map<string, ActualDocument>();
      for (const { title, result } of observed) {
        if (result.observedOn >= day) continue;
        const before = latest.get(title);
        if (before === undefined || before.observedOn <= result.observedOn) latest.set(title, result);
      }
      if (latest.size > 0) known.push({ week, results: [...latest.values()] });
    }
    return known;
  }
}
