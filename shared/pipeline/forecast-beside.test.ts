import { beforeAll, expect, it } from 'vitest';
import { stageDate } from '../domain/cinema-week.ts';
import { testRelease } from '../domain/testing-films.ts';
import { buildFeatures } from '../features/build-features.ts';
import { loadForecaster, type Forecaster } from '../forecasting/forecaster.ts';
import { sampleForecaster } from '../forecasting/testing-forecaster.ts';
import { changedModel } from '../forecasting/testing-model-folder.ts';
import * as reads from '../storage/operational/reads.ts';
import { predictFilm } from './predict.ts';
import { testPipeline, type TestPipeline } from './testing-pipeline.ts';

const [WEEK, STAGE] = ['2026-11-25', 'thursday'] as const;
const ATTEMPT = { number: 1, last: 1 };
let [champion, challenger]: Forecaster[] = [];
let warnings: string[] = [];

beforeAll(async () => {
  champion = await sampleForecaster();
  challenger = await loadForecaster(
    changedModel((manifest) => {
      manifest.version = '5-challenger';
      for (const { calibration } of Object.values(manifest.models)) {
        calibration.log_mean_factor = calibration.log_mean_factor.map((factor) => factor + 0.1);
      }
    }),
  );
  const hear = (warning: Error): void => void warnings.push(`${warning.name}: ${warning.message}`);
  process.on('warning', hear);
  return () => void process.off('warning', hear);
});

/** Forecasts a film of a run; answers the pipeline and the run's item. */
async function forecast(change: Partial<TestPipeline>) {
  warnings = [];
  const pipeline = Object.assign(await testPipeline(), change);
  const asOf = stageDate(WEEK, STAGE);
  const { runId } = await pipeline.begin({ week: WEEK, kind: STAGE, asOf, step: 'build' }, [], ['a']);
  const release = testRelease(WEEK, 'a', { title: 'Un film' });
  const context = { stage: STAGE, week: WEEK, asOf, competitors: [] };
  const features = buildFeatures(release, context, (await sampleForecaster()).trackRecords());
  const document = { id: `a@${runId}`, week: WEEK, runId };
  await pipeline.analytical.features.upsert({ ...document, filmId: 'a', stage: STAGE, asOf, features });
  await pipeline.analytical.films.upsert({
    ...{ ...document, release, matchConfidence: 1, pages: [], matchReasons: [], weakMatches: [] },
  });
  await predictFilm(pipeline, { runId, filmId: 'a' }, ATTEMPT);
  const { operational } = pipeline;
  const [item] = (await operational.listRunItems(runId)).filter(({ type }) => type === 'film');
  const { own, beside } = await operational.readAll({
    own: reads.forecasts(WEEK, WEEK),
    beside: reads.challengerForecasts(WEEK, WEEK),
  });
  const recorded = await pipeline.analytical.forecasts.between(WEEK, WEEK);
  return { item, own, beside, recorded: recorded.map(({ modelVersion }) => modelVersion) };
}

it('the challenger forecasts beside the champion, from the same, and only the champion’s are the week’s', async () => {
  const { item, own, beside, recorded } = await forecast({
    challenger: () => Promise.resolve(challenger ?? null),
  });
  expect(recorded.toSorted()).toEqual([champion?.modelVersion, '5-challenger'].toSorted());
  expect(item?.state).toBe('done');
  expect(own.map(({ modelVersion }) => modelVersion)).toEqual([champion?.modelVersion]);
  expect(beside).toMatchObject([
    { ...{ week: WEEK, stage: STAGE, filmId: 'a' }, modelVersion: '5-challenger' },
  ]);
  expect((beside[0]?.mean ?? NaN) / (own[0]?.mean ?? NaN)).toBeCloseTo(Math.exp(0.1), 6);
  expect(beside[0]?.p50).toBe(own[0]?.p50);
});

it('a challenger that fails, or cannot be loaded, harms no run and is told to the log', async () => {
  for (const failing of [
    () => Promise.reject(new Error('out of order')),
    () =>
      sampleForecaster().then((loaded) => ({
        ...{
          ...loaded,
          modelVersion: '5-failing',
          forecast: () => Promise.reject(new Error('out of order')),
        },
      })),
  ]) {
    const { item, own, beside } = await forecast({ challenger: failing });
    expect([item?.state, own.length, beside]).toEqual(['done', 1, []]);
    await expect.poll(() => warnings).toEqual(['ChallengerWarning: out of order']);
  }
});

it('a film is forecast with one model, though another one takes its place in the middle', async () => {
  const [first, second] = [champion, challenger];
  let calls = 0;
  const { own } = await forecast({
    forecaster: () => Promise.resolve(calls++ === 0 ? first : second) as Promise<Forecaster>,
  });
  expect(calls).toBe(1);
  expect(own.map(({ modelVersion }) => modelVersion)).toEqual([first?.modelVersion]);
});

it('no challenger, and one that is the champion by now, forecast nothing', async () => {
  expect((await forecast({})).beside).toEqual([]);
  expect((await forecast({ challenger: sampleForecaster })).beside).toEqual([]);
});
