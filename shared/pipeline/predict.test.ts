import { expect, it, vi } from 'vitest';
import { stageDate } from '../domain/cinema-week.ts';
import { testRelease } from '../domain/testing-films.ts';
import { buildFeatures } from '../features/build-features.ts';
import { featuresHash } from '../features/features-hash.ts';
import { loadForecaster } from '../forecasting/forecaster.ts';
import { adaptiveModel } from '../forecasting/testing-adaptive-model.ts';
import { sampleForecaster } from '../forecasting/testing-forecaster.ts';
import { predictFilm } from './predict.ts';
import { testPipeline, type TestPipeline } from './testing-pipeline.ts';

const [WEEK, STAGE] = ['2026-11-25', 'thursday'] as const;
const AS_OF = stageDate(WEEK, STAGE);
const ATTEMPT = { number: 1, last: 5 };

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

/** A run whose film `a` waits for its forecast, of the sites' facts and of what was told. */
async function builtFilm(pipeline: TestPipeline) {
  const { runId } = await pipeline.begin({ week: WEEK, kind: STAGE, asOf: AS_OF, step: 'build' }, [], ['a']);
  const release = testRelease(WEEK, 'a', { title: 'Film a' });
  const records = (await sampleForecaster()).trackRecords();
  const context = { stage: STAGE, week: WEEK, asOf: AS_OF, competitors: [] };
  const features = {
    ...{ week: WEEK, runId, filmId: 'a', stage: STAGE, asOf: AS_OF },
    features: buildFeatures(release, context, records),
  };
  const facts = { screens: { kind: 'number', screens: 700 }, usOpening: null } as const;
  const toldAt = `${AS_OF}T05:00:00.000Z`;
  const films = [{ filmId: 'a', version: 0, facts }];
  await pipeline.operational.tellFacts({ week: WEEK, films, toldAt, toldBy: 'gérante', runId });
  const told = {
    ...features,
    features: { ...features.features, screens: 6.5 },
    told: { ...facts, revision: 1 },
  };
  await pipeline.analytical.features.upsert({ ...features, id: `a@${runId}` });
  await pipeline.analytical.features.upsert({ ...told, id: `a@${runId}@1` });
  await pipeline.analytical.films.upsert({
    ...{ id: `a@${runId}`, week: WEEK, runId, release, matchConfidence: 1 },
    ...{ pages: [], matchReasons: [], weakMatches: [] },
  });
  return { runId, features: features.features, toldFeatures: told.features, facts };
}

it('keeps each forecast beside the features that it was made of, once however often the message comes', async () => {
  const pipeline = await testPipeline();
  const { analytical, operational } = pipeline;
  const { runId, features, toldFeatures, facts } = await builtFilm(pipeline);
  const upsert = vi.spyOn(analytical.forecasts, 'upsert').mockRejectedValueOnce(new Error('store down'));
  // The store is down once: the message fails, comes again, and once more although it is done.
  await expect(predictFilm(pipeline, { runId, filmId: 'a' }, ATTEMPT)).rejects.toThrow('store down');
  await predictFilm(pipeline, { runId, filmId: 'a' }, { ...ATTEMPT, number: 2 });
  const calls = upsert.mock.calls.length;
  await predictFilm(pipeline, { runId, filmId: 'a' }, { ...ATTEMPT, number: 3 });
  expect(upsert.mock.calls).toHaveLength(calls);

  const stored = await operational.listForecasts(WEEK, WEEK);
  const kept = await analytical.forecasts.between(WEEK, WEEK);
  expect(kept).toEqual(
    stored.map(({ explanation: _, ...numbers }) => ({
      ...numbers,
      id: `a@thursday@${numbers.modelVersion}@${numbers.revision}`,
      ...{ runId, asOf: AS_OF },
      featuresHash: featuresHash(numbers.revision === 0 ? features : toldFeatures),
      told: numbers.revision === 0 ? null : facts,
    })),
  );
  expect(kept.map(({ revision }) => revision)).toEqual([0, 1]);
  expect(kept[0]?.featuresHash).not.toBe(kept[1]?.featuresHash);
});
