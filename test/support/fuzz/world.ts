import { SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { addDays, type IsoDate } from '#shared/domain/cinema-week.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';

export interface FuzzWeek {
  week: IsoDate;
  /** Those that can be shown: they have a forecast. */
  films: readonly string[];
}

/** What the requests are about. */
export interface FuzzWorld {
  weeks: readonly FuzzWeek[];
  /** The weeks whose programme can still be changed. */
  open: readonly FuzzWeek[];
  /** The weeks for which tickets can be entered. */
  begun: readonly FuzzWeek[];
}

/** Tuesday: the first week has its results, the second runs, the third has both its forecasts. */
export const FUZZ_TODAY = addDays(SAMPLE_WEEKS[0] ?? '', 13);

/** The weeks that are played, with what is stored of them. */
export async function readWorld(store: OperationalStore): Promise<FuzzWorld> {
  const weeks = await Promise.all(
    SAMPLE_WEEKS.slice(0, 3).map(async (week) => ({
      week,
      films: [...new Set((await store.listForecasts(week, week)).map(({ filmId }) => filmId))],
    })),
  );
  return worldOf(weeks, FUZZ_TODAY);
}

/** What can be done with weeks on a day. */
export function worldOf(weeks: readonly FuzzWeek[], today: IsoDate): FuzzWorld {
  return {
    weeks,
    open: weeks.filter(({ week }) => today < addDays(week, 7)),
    begun: weeks.filter(({ week }) => week <= today),
  };
}
