import {
  intervalOutcome,
  levelsAfter,
  type IntervalLevels,
  type IntervalOutcome,
} from '#shared/domain/adaptive-intervals.ts';
import { cinemaWeekOf, type IsoDate, type Stage } from '#shared/domain/cinema-week.ts';

/** What the intervals of a replay are to miss, as the weeks that were replayed before came out. */
export class ReplayedLevels {
  readonly #served: { stage: Stage; week: IsoDate; outcome: IntervalOutcome }[] = [];

  /** As a run of the stage may know it: by the weeks that had ended before its day. */
  asOf(stage: Stage, day: IsoDate): IntervalLevels {
    const known = this.#served.filter((one) => one.stage === stage && one.week < cinemaWeekOf(day));
    return levelsAfter(known.map(({ outcome }) => outcome));
  }

  /** What the films of a week were given, and what came true; weeks in order of time. */
  served(stage: Stage, week: IsoDate, films: readonly { p10: number; p90: number; actual: number }[]): void {
    this.#served.push({ stage, week, outcome: intervalOutcome(films) });
  }
}
