import { sampleFacts } from '#local/sample-weeks/sample-films.ts';
import { replayWeeks } from '#ml/replay-weeks.ts';
import type { Forecaster } from '#shared/forecasting/forecaster.ts';
import { marketOf } from '#shared/monitoring/judged-film.ts';
import type { WatchedFilm } from '#shared/monitoring/watch.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';

/** The sample weeks as a file of releases. */
export function sampleRows(): ReleaseRow[] {
  return sampleFacts().films.map(({ firstWeekAdmissions, ...facts }) => ({ facts, firstWeekAdmissions }));
}

/** As a service sees them whose sites tell no screens before the release, like those of the demonstration. */
export function withoutScreens(rows: readonly ReleaseRow[]): ReleaseRow[] {
  return rows.map(({ facts, ...row }) => ({ ...row, facts: { ...facts, screens: null } }));
}

/** What Monday's runs of all weeks would have left, week by week. */
export async function replaySeason(
  forecaster: Forecaster,
  rows: readonly ReleaseRow[],
): Promise<WatchedFilm[]> {
  const replayed = await replayWeeks(forecaster, rows, { from: '0000-01-01', to: '9999-12-31' });
  return replayed.flatMap(({ row, line, features, firstWeekAdmissions: actual }) => {
    if (line.stage !== 'monday' || actual === null) return [];
    const { week, p10, p50, p90, mean } = line;
    const forecast = { p10, p50, p90, mean };
    return [{ week, filmId: String(row), forecast, actual, market: marketOf(features), features }];
  });
}
