import type { IsoDate } from '#shared/domain/cinema-week.ts';
import type { Forecaster } from '#shared/forecasting/forecaster.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { gapsOf } from '#shared/v1/prediction/gaps.ts';
import { replayWeeks } from '../replay-weeks.ts';
import type { CaseForecast } from './case-forecast.ts';
import { CASES } from './cases.ts';

/** Forecasts of a file's films from a day on in each case, by a model that has not seen them. */
export async function replayCases(
  forecaster: Forecaster,
  rows: readonly ReleaseRow[],
  window: { from: IsoDate; to: IsoDate },
): Promise<CaseForecast[]> {
  const made: CaseForecast[] = [];
  for (const [name, { seen }] of CASES) {
    const replayed = await replayWeeks(forecaster, rows, {
      ...{ ...window, levels: null },
      seenAs: (facts, records) => seen(facts, gapsOf(facts, records)),
    });
    for (const { row, line, firstWeekAdmissions: actual } of replayed) {
      if (actual === null) continue;
      const { week, stage, p10, p50, p90 } = line;
      const hasScreens = stage === 'monday' && rows[row]?.facts.screens !== null;
      made.push({
        case: name,
        row,
        week,
        model: hasScreens ? 'with-screens' : 'without-screens',
        p10,
        p50,
        p90,
        actual,
      });
    }
  }
  return made;
}
