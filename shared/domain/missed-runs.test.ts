import { describe, expect, it } from 'vitest';
import { missedRuns } from './missed-runs.ts';
import type { Run, RunKind, RunState } from './run.ts';
import { testRun } from './testing-runs.ts';

/** Test data: runs of June 2023, each begun in the morning of its day. */
function run(week: string, kind: RunKind, asOf: string, state: RunState = 'done'): Run {
  const startedAt = `${asOf}T08:30:00.000Z`;
  return testRun({
    runId: `${week}-${kind}`,
    week,
    kind,
    asOf,
    modelVersion: 'test',
    state,
    startedAt,
    finishedAt: null,
  });
}
const thursday = run('2023-06-07', 'thursday', '2023-06-01');
const monday = run('2023-06-07', 'monday', '2023-06-05');
const told = (now: string, runs: Run[]) =>
  missedRuns(new Date(now), runs).map(({ week, kind, due, reason }) => [
    week,
    kind,
    due.toISOString(),
    reason,
  ]);

describe('a missed run', () => {
  it('is none before the first one was ever recorded', () => {
    expect(told('2023-06-05T20:00:00Z', [])).toEqual([]);
  });

  it('is one that never began, four hours after five in Paris', () => {
    expect(told('2023-06-05T06:59:00Z', [thursday])).toEqual([]);
    expect(told('2023-06-05T07:00:00Z', [thursday])).toEqual([
      ['2023-06-07', 'monday', '2023-06-05T03:00:00.000Z', 'not-started'],
    ]);
    const winter = run('2023-12-06', 'thursday', '2023-11-30');
    expect(told('2023-12-04T20:00:00Z', [winter])).toEqual([
      ['2023-12-06', 'monday', '2023-12-04T04:00:00.000Z', 'not-started'],
    ]);
  });

  it('is one that failed, or that stopped in the middle', () => {
    const failed = { ...monday, state: 'failed' as const };
    expect(told('2023-06-05T16:00:00Z', [thursday, failed]).at(0)?.[3]).toBe('failed');
    const stopped = { ...monday, state: 'processing' as const };
    expect(told('2023-06-05T12:00:00Z', [thursday, stopped])).toEqual([]);
    expect(told('2023-06-05T16:00:00Z', [thursday, stopped]).at(0)?.[3]).toBe('unfinished');
  });

  it('is not one that was made late, or that brought only a part', () => {
    const late = { ...monday, startedAt: '2023-06-06T20:00:00.000Z' };
    expect(told('2023-06-07T07:00:00Z', [{ ...thursday, state: 'partial' }, late])).toEqual([]);
  });

  it('is one of results only if no attempt brought them', () => {
    const failed = run('2023-06-07', 'actuals', '2023-06-14', 'failed');
    const later = run('2023-06-07', 'actuals', '2023-06-15');
    const others = ['2023-06-14', '2023-06-21'].flatMap((week) => [
      run(week, 'thursday', week),
      run(week, 'monday', week),
    ]);
    expect(told('2023-06-15T20:00:00Z', [thursday, monday, ...others, failed])).toEqual([
      ['2023-06-07', 'actuals', '2023-06-14T08:00:00.000Z', 'failed'],
    ]);
    expect(told('2023-06-15T20:00:00Z', [thursday, monday, ...others, failed, later])).toEqual([]);
  });

  it('is a forecast of a week that was gathered afterwards, but none of a week before the first forecast', () => {
    const gathered = run('2023-06-14', 'backfill', '2023-06-14');
    expect(told('2023-06-14T07:00:00Z', [thursday, monday, gathered])).toEqual([
      ['2023-06-14', 'thursday', '2023-06-08T03:00:00.000Z', 'not-started'],
      ['2023-06-14', 'monday', '2023-06-12T03:00:00.000Z', 'not-started'],
    ]);
    const long = run('2023-05-03', 'backfill', '2023-06-01');
    expect(told('2023-06-05T06:59:00Z', [long, thursday])).toEqual([]);
  });
});
