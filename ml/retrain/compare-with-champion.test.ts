import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { sampleFacts } from '#local/sample-weeks/sample-films.ts';
import { cinemaWeekOf, STAGES } from '#shared/domain/cinema-week.ts';
import { loadForecaster } from '#shared/forecasting/forecaster.ts';
import { TEST_MODEL } from '#shared/forecasting/testing-forecaster.ts';
import { changedModel } from '#shared/forecasting/testing-model-folder.ts';
import { figuresOf } from '#shared/monitoring/gate.ts';
import { encodeReference, fromEachRun, type ReferenceFilm } from '#shared/monitoring/reference-file.ts';
import { metricsOf } from '../metrics-table.ts';
import { replayWeeks } from '../replay-weeks.ts';
import { compareWithChampion } from './compare-with-champion.ts';

/** The films of the sample weeks, which the model of the sample weeks does not know. */
const ROWS = sampleFacts()
  .films.map(({ firstWeekAdmissions, ...facts }) => ({ facts, firstWeekAdmissions }))
  .toSorted((a, b) => (a.facts.releaseDate < b.facts.releaseDate ? -1 : 1));
const CUT = '2023-07-05';
const silent = (): void => undefined;

/** A model whose evaluation said of each film what it drew, times a factor. */
function evaluated(factor: number, change: (film: ReferenceFilm) => ReferenceFilm = (film) => film): string {
  const films = ROWS.map(({ facts, firstWeekAdmissions: actual }): ReferenceFilm => {
    const forecast = { p10: actual / 2, p50: actual * factor, p90: actual * 2, mean: actual * factor };
    const week = cinemaWeekOf(facts.releaseDate);
    return change({ week, market: 'french', actual, forecasts: fromEachRun(() => forecast) });
  });
  return changedModel((manifest, folder) => {
    manifest.trainedBefore = CUT;
    const features = { weeks: films.map(({ week }) => week), columns: new Map<string, Float32Array>() };
    const bytes = gzipSync(encodeReference({ modelVersion: 'x', films, features }));
    // Not through the link to the model's own.
    rmSync(path.join(folder, 'reference.bin.gz'), { force: true });
    writeFileSync(path.join(folder, 'reference.bin.gz'), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    manifest.reference = { file: 'reference.bin.gz', sha256 };
  });
}

it('the champion is told by what it says week by week, as the backtest does, the new model by its evaluation', async () => {
  const directories = { champion: TEST_MODEL, challenger: evaluated(1.1) };
  const weeks = await compareWithChampion(directories, ROWS, silent);
  expect(weeks).toHaveLength(13);
  const champion = figuresOf(weeks.map((week) => week.champion));
  const challenger = figuresOf(weeks.map((week) => week.challenger));
  expect(challenger.wape).toBeCloseTo(0.1, 5);
  expect(challenger.coverage).toBe(1);

  const window = { from: '2023-04-05', to: '2023-07-04' };
  const replayed = await replayWeeks(await loadForecaster(TEST_MODEL), ROWS, window);
  const metrics = STAGES.map((stage) => metricsOf(replayed, stage));
  const mean = (of: (each: NonNullable<(typeof metrics)[number]>) => number): number =>
    metrics.reduce((sum, each) => sum + (each === null ? NaN : of(each)), 0) / metrics.length;
  expect(champion.wape).toBeCloseTo(
    mean(({ wape }) => wape),
    10,
  );
  expect(champion.coverage).toBeCloseTo(
    mean(({ intervalCoverage }) => intervalCoverage),
    10,
  );
  expect(champion.shareOfBestTakings).toBeCloseTo(
    mean(({ shareOfBestTakings }) => shareOfBestTakings),
    10,
  );
}, 60_000);

it('weeks that both knew when they were made are told by both evaluations', async () => {
  const isLate = (film: ReferenceFilm): boolean => film.week >= '2023-06-07';
  const champion = evaluated(1.2);
  // Its evaluation has forecast the last weeks alone.
  const challenger = evaluated(1.1, (film) =>
    isLate(film) ? film : { ...film, forecasts: fromEachRun(() => null) },
  );
  const weeks = await compareWithChampion({ champion, challenger }, ROWS, silent);
  expect(weeks.map(({ week }) => week)).toEqual(['2023-06-07', '2023-06-14', '2023-06-21', '2023-06-28']);
  expect(figuresOf(weeks.map((week) => week.champion)).wape).toBeCloseTo(0.2, 5);
  expect(figuresOf(weeks.map((week) => week.challenger)).wape).toBeCloseTo(0.1, 5);
});

it('a champion that knew all weeks, and has no reference, cannot be compared', async () => {
  const champion = changedModel((manifest) => {
    manifest.trainedBefore = CUT;
    delete manifest.reference;
  });
  expect(await compareWithChampion({ champion, challenger: evaluated(1.1) }, ROWS, silent)).toEqual([]);
});
