import { expect, it } from 'vitest';
import { runViewSchema } from './contract/run.ts';
import { runViews } from './run-view.ts';
import { testRun } from '../domain/testing-runs.ts';

it('tells of a run what the contract has, and nothing of its steps', () => {
  const run = testRun({ runId: '2023-06-14-monday', week: '2023-06-14', kind: 'monday', state: 'partial' });
  const problem = { code: 'no-forecast' as const, detail: 'Rien à prévoir' };
  const item = {
    runId: run.runId,
    type: 'film',
    key: 'muet',
    label: 'Muet',
    round: 0,
    state: 'failed',
  } as const;
  const views = runViews([{ run, items: [{ ...item, problem }] }], new Date('2023-06-12T10:00:00Z'));
  expect(views).toHaveLength(1);
  expect(Object.keys(views[0] ?? {}).toSorted()).toEqual(Object.keys(runViewSchema.shape).toSorted());
  expect(views[0]?.problems).toEqual([{ label: 'Muet', ...problem, askedAgain: null }]);
});
