import { expect, it } from 'vitest';
import { sampleForecaster } from '../../forecasting/testing-forecaster.ts';
import { testForecast } from '../../domain/testing-forecasts.ts';
import type { ToldFacts } from '../../domain/shapes/told-facts.ts';
import { planProgramme } from '../plan-programme.ts';
import { testPipeline, type TestPipeline } from '../testing-pipeline.ts';

const WEEK = '2026-11-25';
const RUN = `${WEEK}-thursday`;
const NOTHING: ToldFacts = { screens: null, usOpening: null };
const WIDE: ToldFacts = { screens: { kind: 'wide' }, usOpening: null };
const ATTEMPT = { number: 1, last: 5 };

async function tell({ operational }: TestPipeline, version: number, facts: ToldFacts): Promise<void> {
  const toldAt = '2026-11-19T05:00:00.000Z';
  await operational.tellFacts({
    week: WEEK,
    films: [{ filmId: 'small', version, facts }],
    toldAt,
    toldBy: null,
    runId: RUN,
  });
}

it('the programme follows what is told while it holds, and the automatic forecasts when all is taken back', async () => {
  const pipeline = await testPipeline();
  const { operational } = pipeline;
  const { modelVersion } = await sampleForecaster();
  const forecast = async (filmId: string, revision: number, thousands: number): Promise<void> => {
    const mean = thousands * 1_000;
    const figures = { p10: 0.5 * mean, p50: mean, p90: 2 * mean, mean };
    await operational.upsertForecast(
      testForecast({ week: WEEK, filmId, revision, modelVersion, ...figures }),
    );
  };
  await pipeline.begin({ runId: RUN, week: WEEK, step: 'plan' }, [], ['small', 'great', 'greater']);
  const settleAll = async (): Promise<void> => {
    for (const item of await operational.listRunItems(RUN)) await operational.settleRunItem(item, null);
  };
  const shown = async (): Promise<unknown[]> => {
    await settleAll();
    const [run] = await operational.listRuns(WEEK, WEEK);
    if (run?.step === 'build') {
      const at = pipeline.clock.now().toISOString();
      const move = { state: 'processing', finishedAt: null, step: 'plan', at } as const;
      await operational.moveRun({ ...move, runId: RUN, from: run.stepVersion });
    }
    await planProgramme(pipeline, { runId: RUN }, ATTEMPT);
    return (await operational.listPlans(WEEK, WEEK)).map(({ filmId }) => filmId);
  };
  await forecast('small', 0, 10);
  await forecast('great', 0, 400);
  await forecast('greater', 0, 800);
  expect(await shown()).toEqual(['greater', 'great']);

  await tell(pipeline, 0, WIDE);
  await forecast('small', 1, 2_000);
  expect(await shown()).toEqual(['small', 'greater']);

  // It was told anew while the programme was chosen: it waits for the forecast that knows it.
  await tell(pipeline, 1, { ...WIDE, screens: { kind: 'number', screens: 3 } });
  pipeline.sent.length = 0;
  expect(await shown()).toEqual(['small', 'greater']);
  expect(pipeline.sent).toEqual([{ queue: 'build-features', message: { runId: RUN, filmId: 'small' } }]);
  expect(await operational.getRun(RUN)).toMatchObject({ step: 'build', state: 'processing' });

  await tell(pipeline, 2, NOTHING);
  expect(await shown()).toEqual(['greater', 'great']);
  expect(await operational.getRun(RUN)).toMatchObject({ step: 'end', state: 'done' });
});
