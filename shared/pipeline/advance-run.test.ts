import { beforeEach, describe, expect, it } from 'vitest';
import { advanceRun } from './advance-run.ts';
import { replayPoison } from './replay-poison.ts';
import { requestPlan } from './request-plan.ts';
import { testSteps, type TestSteps } from './testing-steps.ts';

const WEEK = '2026-11-25';
const RUN = `${WEEK}-thursday`;
const PAGES = Array.from({ length: 19 }, (_, index) => `${RUN}/allocine/film/${index}.html`);
let steps: TestSteps;

beforeEach(async () => {
  steps = await testSteps();
});

async function settleAll(keys: readonly string[], failed = false): Promise<void> {
  for (const key of keys) {
    const problem = failed ? { code: 'layout-changed' as const, detail: 'x' } : null;
    await steps.operational.settleRunItem(await steps.item(key), problem);
  }
}
const queues = () => steps.sent.map(({ queue }) => queue);

describe('a step', () => {
  it('is claimed once by many that see it at the same time', async () => {
    await steps.begin({}, PAGES);
    await settleAll(PAGES);
    await Promise.all(PAGES.map(() => advanceRun(steps, RUN)));
    expect(steps.sent).toEqual([{ queue: 'assemble-week', message: { runId: RUN } }]);
  });

  it('waits for every item of the one before', async () => {
    await steps.begin({}, PAGES);
    await settleAll(PAGES.slice(1));
    await advanceRun(steps, RUN);
    expect(steps.sent).toEqual([]);
  });

  it('whose claimer died before it sent is taken over after a time, by whoever comes next', async () => {
    await steps.begin({}, PAGES);
    await settleAll(PAGES);
    const dead = await new Promise((resolve) => {
      steps.queues.send = () => {
        resolve(true);
        // The process is no more.
        return new Promise(() => undefined);
      };
      void advanceRun(steps, RUN);
    });
    expect(dead).toBe(true);
    steps.queues.send = (queue, message) => Promise.resolve(void steps.sent.push({ queue, message }));

    steps.now += 60_000;
    await advanceRun(steps, RUN);
    expect(queues()).toEqual([]);
    // The message of a killed host comes back after ten minutes.
    steps.now += 9 * 60_000;
    await Promise.all([advanceRun(steps, RUN), advanceRun(steps, RUN)]);
    expect(queues()).toEqual(['assemble-week']);
  });

  it('of films sends a message for each that is not settled', async () => {
    await steps.begin({ step: 'plan' }, [], ['a', 'b', 'c']);
    await settleAll(['b']);
    await advanceRun(steps, RUN);
    expect(steps.sent.map(({ message }) => message)).toEqual([
      { runId: RUN, filmId: 'a' },
      { runId: RUN, filmId: 'c' },
    ]);
  });
});

describe('the replay of what failed', () => {
  it('takes a run up again once for all of its pages, and assembles when the last is settled', async () => {
    await steps.begin({ state: 'failed', step: 'end', finishedAt: '2026-11-19T04:00:00.000Z' }, PAGES);
    await settleAll(PAGES, true);
    steps.queues.replayPoison = async (_queue, prepare) => {
      const ofNoRun = { topic: 'programme' as const, week: '2026-11-25', ids: [], attempt: 1 };
      const messages = PAGES.map((pageName) => ({ runId: RUN, pageName, filmId: pageName, ...ofNoRun }));
      await prepare?.(messages);
      return messages.length;
    };
    expect(await replayPoison(steps, 'parse-page')).toBe(19);
    expect(await steps.operational.getRun(RUN)).toMatchObject({ step: 'fetch', stepVersion: 1 });

    for (const key of PAGES) {
      await settleAll([key]);
      await advanceRun(steps, RUN);
    }
    expect(queues()).toEqual(['assemble-week']);
  });
});

describe('a plan that is asked for', () => {
  it('is one message however often settings change before it is made, and for Monday’s run alone', async () => {
    await steps.begin({ state: 'done' }, []);
    await steps.begin({ runId: `${WEEK}-monday`, kind: 'monday', asOf: '2026-11-23', state: 'done' }, []);
    for (let change = 0; change < 20; change += 1) await requestPlan(steps, WEEK);
    expect(steps.sent).toEqual([{ queue: 'plan-programme', message: { runId: `${WEEK}-monday` } }]);
    // A choice that was begun with older settings cannot end the run.
    expect(await steps.operational.getRun(`${WEEK}-monday`)).toMatchObject({ step: 'plan', stepVersion: 20 });
  });

  it('is none for a run that is on its way to its programme, or brought nothing', async () => {
    await steps.begin({ step: 'build' }, [], ['a']);
    await requestPlan(steps, WEEK);
    await steps.begin({ runId: `${WEEK}-monday`, kind: 'monday', state: 'failed' }, []);
    await requestPlan(steps, WEEK);
    expect(steps.sent).toEqual([]);
  });
});
