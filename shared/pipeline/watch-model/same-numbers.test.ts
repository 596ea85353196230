import { expect, it } from 'vitest';
import { SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { replayWeeks } from '#ml/replay-weeks.ts';
import { sampleRows } from '#test/support/drift-bench/season.ts';
import { addWeeks, STAGES, type Stage } from '../../domain/cinema-week.ts';
import { evaluateForecasts } from '../../domain/metrics.ts';
import { sampleForecaster } from '../../forecasting/testing-forecaster.ts';
import { marketOf } from '../../monitoring/judged-film.ts';
import type { WatchedFilm } from '../../monitoring/watch.ts';
import { testPipeline } from '../testing-pipeline.ts';
import { storeWeeks } from './testing-watch.ts';
import { watchModel } from './watch-model.ts';

const LAST = SAMPLE_WEEKS.at(-1) ?? '';
/** Significant digits that are kept. */
const DIGITS = 4;

it('the thirteen sample weeks have the figures of their backtest, to the digits that are kept', async () => {
  const forecaster = await sampleForecaster();
  const replayed = await replayWeeks(forecaster, sampleRows(), { from: '0000-01-01', to: '9999-12-31' });
  const seenBy = (stage: Stage): WatchedFilm[] =>
    replayed.flatMap(({ row, line, features, firstWeekAdmissions: actual }) => {
      if (line.stage !== stage || actual === null) return [];
      const { week, p10, p50, p90, mean } = line;
      const forecast = { p10, p50, p90, mean };
      return [{ week, filmId: `film-${row}`, forecast, actual, market: marketOf(features), features }];
    });
  const pipeline = await testPipeline();
  const { modelVersion } = forecaster;
  for (const stage of STAGES) await storeWeeks(pipeline, seenBy(stage), { modelVersion, stages: [stage] });
  pipeline.now = Date.parse(`${addWeeks(LAST, 1)}T10:00:00Z`);
  await watchModel(pipeline, () => undefined);

  const [report] = (await pipeline.analytical.reports.between(LAST, LAST)).filter(
    ({ kind }) => kind === 'model',
  );
  if (report?.kind !== 'model') throw new Error('There is no report');
  for (const stage of STAGES) {
    const films = seenBy(stage);
    const all = report[stage]?.performance.all;
    for (const [window, weeks] of [
      ['own', 1],
      ['recent', 3],
      ['rolling', 13],
    ] as const) {
      const known = all?.[window];
      const inWindow = films.filter(({ week }) => week > addWeeks(LAST, -weeks));
      const told = evaluateForecasts(inWindow);
      const rounded = (value: number): number => Number(value.toPrecision(DIGITS));
      expect([stage, window, known?.films, known?.weeks]).toEqual([stage, window, told.films, told.weeks]);
      expect(known?.measures).toMatchObject({
        wape: rounded(told.wape),
        coverage: rounded(told.intervalCoverage),
        width: rounded(told.intervalWidth),
        shareOfBestTakings: rounded(told.shareOfBestTakings),
      });
    }
  }
});
