import { beforeEach, describe, expect, it } from 'vitest';
import { testRun } from '../domain/testing-runs.ts';
import { NiabError } from '../errors.ts';
import { resumeRun } from './resume-run.ts';
import { attemptWork } from './attempt-work.ts';
import { settle } from './settle.ts';
import { testPipeline } from './testing-pipeline.ts';
import { testSteps, type TestSteps } from './testing-steps.ts';

const passing = new NiabError('fetch-failed', 'no answer', { permanent: false });
const FILM = 'allocine-1';
let steps: TestSteps;

beforeEach(async () => {
  steps = await testSteps();
  await steps.begin({ step: 'build' }, [], [FILM, 'allocine-2']);
});

describe('the work on an item', () => {
  it('that another attempt may mend is thrown for the queue to try again', async () => {
    await expect(attemptWork({ number: 4, last: 5 }, () => Promise.reject(passing))).rejects.toBe(passing);
  });

  it('that fails at the last attempt settles the item, and its message goes to the poison queue', async () => {
    const outcome = await attemptWork({ number: 5, last: 5 }, () => Promise.reject(passing));
    await expect(settle(steps, await steps.item(FILM), outcome)).rejects.toBe(passing);
    expect(await steps.item(FILM)).toMatchObject({ state: 'failed', problem: { code: 'fetch-failed' } });
  });

  it('that can never succeed settles the item at once, and its message is done with', async () => {
    const error = new NiabError('layout-changed', 'no table');
    const outcome = await attemptWork({ number: 1, last: 5 }, () => Promise.reject(error));
    await settle(steps, await steps.item(FILM), outcome);
    expect(await steps.item(FILM)).toMatchObject({ state: 'failed', problem: { code: 'layout-changed' } });
  });

  it('stays done when moving on with the run fails, even at the last attempt', async () => {
    const outcome = await attemptWork({ number: 5, last: 5 }, () => Promise.resolve(null));
    await settle(steps, await steps.item('allocine-2'), outcome);
    steps.queues.send = () => Promise.reject(passing);
    await expect(settle(steps, await steps.item(FILM), outcome)).rejects.toBe(passing);
    expect(await steps.item(FILM)).toMatchObject({ state: 'done', problem: null });
  });

  it('that was begun before the item was taken up again does not settle it', async () => {
    const before = await steps.item(FILM);
    const run = await steps.operational.getRun(before.runId);
    await steps.operational.moveRun({
      ...{ runId: before.runId, from: run?.stepVersion ?? 0, step: 'build', at: '2026-11-19T04:02:00.000Z' },
      ...{ state: 'processing', finishedAt: null, pending: [before] },
    });
    await settle(steps, before, { problem: null, poison: null });
    expect(await steps.item(FILM)).toMatchObject({ state: 'pending' });
  });
});

describe('an item on which two work at the same time', () => {
  const failed = { problem: { code: 'internal' as const, detail: 'no answer' }, poison: null };
  const done = { problem: null, poison: null };

  it('keeps what one has done when the other fails afterwards', async () => {
    const seen = await steps.item(FILM);
    await settle(steps, seen, done);
    await settle(steps, seen, failed);
    expect(await steps.item(FILM)).toMatchObject({ state: 'done', problem: null });
  });

  it('is done when one does it after the other has failed, and its run is taken back for it', async () => {
    const seen = await steps.item(FILM);
    await settle(steps, await steps.item('allocine-2'), done);
    await settle(steps, seen, failed);
    expect(steps.sent.map(({ queue }) => queue)).toEqual(['plan-programme']);
    const run = await steps.operational.getRun(seen.runId);
    const at = '2026-11-19T04:03:00.000Z';
    await steps.operational.moveRun({
      ...{
        runId: seen.runId,
        from: run?.stepVersion ?? 0,
        step: 'end',
        at,
        state: 'partial',
        finishedAt: at,
      },
    });
    await settle(steps, seen, done);
    expect(await steps.item(FILM)).toMatchObject({ state: 'done' });
    expect(await steps.operational.getRun(seen.runId)).toMatchObject({ step: 'plan', state: 'processing' });
  });

  it('keeps what it has when a run that stands still is given up at that moment', async () => {
    steps.now += 7 * 3_600_000;
    const item = await steps.item(FILM);
    const tried = new Date(steps.now - 3_600_000).toISOString();
    const run = { ...testRun({ state: 'processing', step: 'build' }), stepAt: tried };
    const listRunItems = steps.operational.listRunItems.bind(steps.operational);
    steps.operational.listRunItems = async (runId) => {
      const items = await listRunItems(runId);
      steps.operational.listRunItems = listRunItems;
      await settle(steps, item, done);
      return items;
    };
    await resumeRun({ ...(await testPipeline()), ...steps }, run);
    expect(await steps.item(FILM)).toMatchObject({ state: 'done' });
    expect(await steps.item('allocine-2')).toMatchObject({ problem: { code: 'never-finished' } });
  });
});

describe('an item whose message is replayed', () => {
  beforeEach(async () => {
    await settle(steps, await steps.item('allocine-2'), { problem: null, poison: null });
    const problem = { code: 'no-forecast' as const, detail: 'none' };
    await settle(steps, await steps.item(FILM), { problem, poison: null });
    const run = await steps.operational.getRun('2026-11-25-thursday');
    const at = '2026-11-19T04:03:00.000Z';
    await steps.operational.moveRun({
      ...{ runId: '2026-11-25-thursday', from: run?.stepVersion ?? 0, step: 'end', at },
      ...{ state: 'partial', finishedAt: at },
    });
    steps.sent = [];
  });

  it('takes the run back when it comes out otherwise', async () => {
    await settle(steps, await steps.item(FILM), { problem: null, poison: null });
    expect(await steps.item(FILM)).toMatchObject({ state: 'done', problem: null });
    expect(steps.sent.map(({ queue }) => queue)).toEqual(['plan-programme']);
    expect(await steps.operational.getRun('2026-11-25-thursday')).toMatchObject({
      ...{ step: 'plan', state: 'processing', finishedAt: null },
    });
  });

  it('leaves the run as it is when it comes out the same', async () => {
    const problem = { code: 'no-forecast' as const, detail: 'none' };
    await settle(steps, await steps.item(FILM), { problem, poison: null });
    expect(steps.sent).toEqual([]);
    expect(await steps.operational.getRun('2026-11-25-thursday')).toMatchObject({
      step: 'end',
      state: 'partial',
    });
  });
});
