import { describe, expect, it } from 'vitest';
import { testRelease } from '../domain/testing-films.ts';
import { testRun } from '../domain/testing-runs.ts';
import type { ToldFacts } from '../domain/shapes/told-facts.ts';
import { testSteps, type TestSteps } from '../pipeline/testing-steps.ts';
import { tellFacts } from './tell-facts.ts';

const WEEK = '2026-11-25';
const WIDE: ToldFacts = { screens: { kind: 'wide' }, usOpening: null };
const NOTHING: ToldFacts = { screens: null, usOpening: null };

/** A week with two films, of which its runs, in these states, have dealt with both. */
async function begun(states: Partial<Record<'thursday' | 'monday', 'done' | 'failed'>>): Promise<TestSteps> {
  const steps = await testSteps();
  const { operational } = steps;
  for (const filmId of ['a', 'b']) await operational.upsertRelease(testRelease(WEEK, filmId));
  for (const [kind, state] of Object.entries(states)) {
    const runId = `${WEEK}-${kind}`;
    const isMonday = kind === 'monday';
    await operational.startRun(
      testRun({ runId, week: WEEK, kind: isMonday ? 'monday' : 'thursday', state, step: 'end' }),
    );
    const items = ['a', 'b'].map((key) => ({ runId, type: 'film' as const, key, label: key }));
    await operational.addRunItems(items);
    for (const item of items) await operational.settleRunItem({ ...item, round: 0 }, null);
  }
  return steps;
}

async function tell(steps: TestSteps, filmId: string, version: number, facts: ToldFacts): Promise<unknown[]> {
  steps.sent.length = 0;
  const fields = { filmId: 'filmId', version: 'version', friday: 'friday' };
  await tellFacts({ ...steps, manager: 'gérante' }, WEEK, [{ filmId, version, facts, fields }]);
  return steps.sent;
}

const build = (kind: string, filmId: string) => ({
  queue: 'build-features',
  message: { runId: `${WEEK}-${kind}`, filmId },
});

describe('tellFacts', () => {
  it('has the latest run make the told films anew, and again when it is said again', async () => {
    const steps = await begun({ thursday: 'done', monday: 'done' });
    expect(await tell(steps, 'a', 0, WIDE)).toEqual([build('monday', 'a')]);
    // As after a process that ended before its messages.
    expect(await tell(steps, 'a', 0, WIDE)).toEqual([build('monday', 'a')]);
    expect(await tell(steps, 'b', 0, WIDE)).toEqual([build('monday', 'a'), build('monday', 'b')]);
  });

  it('leaves a run that brought nothing', async () => {
    const steps = await begun({ thursday: 'done', monday: 'failed' });
    expect(await tell(steps, 'a', 0, WIDE)).toEqual([build('thursday', 'a')]);
    expect(await steps.operational.getRun(`${WEEK}-monday`)).toMatchObject({
      state: 'failed',
      stepVersion: 0,
    });
  });

  it('has the programme chosen anew where all is taken back', async () => {
    const steps = await begun({ thursday: 'done' });
    await tell(steps, 'a', 0, WIDE);
    const runId = `${WEEK}-thursday`;
    await steps.operational.settleRunItem({ runId, type: 'film', key: 'a', round: 1 }, null);
    expect(await tell(steps, 'a', 1, NOTHING)).toEqual([{ queue: 'plan-programme', message: { runId } }]);
  });

  it('keeps what is told of a week that no run has forecast yet', async () => {
    const steps = await begun({});
    expect(await tell(steps, 'a', 0, WIDE)).toEqual([]);
    expect(await steps.operational.listToldFacts(WEEK, WEEK)).toMatchObject([
      { filmId: 'a', revision: 1, facts: WIDE, toldBy: 'gérante' },
    ]);
  });
});
