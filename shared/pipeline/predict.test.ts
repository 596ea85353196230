import { expect, it } from 'vitest';
import { stageDate } from '../domain/cinema-week.ts';
import { testRelease } from '../domain/testing-films.ts';
import { buildFeatures } from '../features/build-features.ts';
import { loadForecaster } from '../forecasting/forecaster.ts';
import { adaptiveModel } from '../forecasting/testing-adaptive-model.ts';
import { predictFilm } from './predict.ts';
import { testPipeline } from './testing-pipeline.ts';

it('forecasts every film of a run with the levels that the first one was given', async () => {
  const forecaster = await loadForecaster(adaptiveModel());
  const pipeline = { ...(await testPipeline()), forecaster: () => Promise.resolve(forecaster) };
  const [week, stage] = ['2026-11-25', 'thursday'] as const;
  const asOf = stageDate(week, stage);
  const { runId } = await pipeline.begin({ week, kind: stage, asOf, step: 'build' }, [], ['a', 'b']);
  const levels = { low: 0.005, high: 0.3 };
  const told = { modelVersion: forecaster.modelVersion, films: 40, createdAt: `${asOf}T04:00:00.000Z` };
  await pipeline.operational.recordIntervalLevels({ week, stage, ...levels, ...told });
  const releases = ['a', 'b'].map((filmId) => testRelease(week, filmId, { title: `Film ${filmId}` }));
  const films = releases.map((facts) => {
    const context = { stage, week, asOf, competitors: [] };
    return { facts, features: buildFeatures(facts, context, forecaster.trackRecords()) };
  });
  for (const { facts: release, features } of films) {
    const document = { id: `${release.filmId}@${runId}`, week, runId };
    await pipeline.analytical.features.upsert({ ...document, filmId: release.filmId, stage, asOf, features });
    await pipeline.analytical.films.upsert({
      ...{ ...document, release, matchConfidence: 1, pages: [], matchReasons: [], weakMatches: [] },
    });
    await predictFilm(pipeline, { runId, filmId: release.filmId }, { number: 1, last: 5 });
  }
  const kept = await pipeline.operational.listForecasts(week, week);
  const expected = await forecaster.forecast(films, { levels });
  expect(kept.map(({ p10, p50, p90 }) => ({ p10, p50, p90 }))).toEqual(
    expected.map(({ p10, p50, p90 }) => ({ p10, p50, p90 })),
  );
  const plain = await forecaster.forecast(films);
  expect(kept.every(({ p10 }, i) => p10 < (plain[i]?.p10 ?? NaN))).toBe(true);
});
