import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/cinema.ts';
import { testForecast } from '../domain/testing-forecasts.ts';
import { sampleForecaster } from '../forecasting/testing-forecaster.ts';
import { CHANGE } from '../storage/testing/settings-change.ts';
import { planProgramme } from './plan-programme.ts';
import { testPipeline } from './testing-pipeline.ts';

const WEEK = '2026-11-25';

it('the plan compares what the cinema keeps where it asks, by the rate of each film', async () => {
  const plans: unknown[] = [];
  for (const keptMoney of [false, true]) {
    const pipeline = await testPipeline();
    const { operational } = pipeline;
    const { modelVersion } = await sampleForecaster();
    await operational.saveSettings({ ...DEFAULT_SETTINGS, keptMoney }, 0, CHANGE);
    const runId = `${WEEK}-thursday`;
    await pipeline.begin({ runId, week: WEEK, step: 'plan' }, [], ['dear', 'large', 'cheap']);
    for (const [filmId, mean] of [
      ['dear', 900_000],
      ['large', 800_000],
      ['cheap', 700_000],
    ] as const) {
      const figures = { p10: 0.5 * mean, p50: mean, p90: 2 * mean, mean };
      await operational.upsertForecast(testForecast({ week: WEEK, filmId, modelVersion, ...figures }));
    }
    await operational.enterRentalRate({ week: WEEK, filmId: 'dear', rate: 0.7, ...CHANGE }, 0);
    for (const item of await operational.listRunItems(runId)) await operational.settleRunItem(item, null);
    await planProgramme(pipeline, { runId }, { number: 1, last: 5 });
    plans.push((await operational.listPlans(WEEK, WEEK)).map(({ filmId }) => filmId));
  }
  expect(plans).toEqual([
    ['dear', 'large'],
    ['large', 'cheap'],
  ]);
});
