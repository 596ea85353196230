import { beforeEach, expect, it } from 'vitest';
import type { Run } from '../domain/run.ts';
import { resumeRun } from './resume-run.ts';
import { testPipeline, type TestPipeline } from './testing-pipeline.ts';

const RUN = '2026-11-25-thursday';
const HOUR_MS = 3_600_000;
let pipeline: TestPipeline;

beforeEach(async () => {
  pipeline = await testPipeline();
  await pipeline.begin({ step: 'build' }, [], ['film-1']);
});

const run = async (): Promise<Run> => {
  const recorded = await pipeline.operational.getRun(RUN);
  if (recorded === null) throw new Error('no run');
  return recorded;
};

it('tries a run again that stood still while the machine was off, however long', async () => {
  pipeline.now += 9 * HOUR_MS;
  await resumeRun(pipeline, await run());
  expect(await pipeline.item('film-1')).toMatchObject({ state: 'pending' });
  expect(pipeline.sent).toEqual([{ queue: 'build-features', message: { runId: RUN, filmId: 'film-1' } }]);
});

it('gives up what every catch-up has tried for hours', async () => {
  for (let hour = 0; hour < 6; hour += 1) {
    await resumeRun(pipeline, await run());
    pipeline.now += HOUR_MS;
  }
  expect(await pipeline.item('film-1')).toMatchObject({ state: 'pending' });
  await resumeRun(pipeline, await run());
  expect(await pipeline.item('film-1')).toMatchObject({ problem: { code: 'never-finished' } });
});
