import { describe, expect, it } from 'vitest';
import { dueRuns, stalledRuns } from './due-runs.ts';
import type { Run } from './run.ts';

const run = (runId: string, extra: Partial<Run> = {}): Run => {
  const [week, kind, asOf] = [runId.slice(0, 10), runId.slice(11).split('-')[0], runId.slice(-10)];
  return {
    runId,
    week,
    kind: kind as Run['kind'],
    asOf: asOf.includes('day') ? week : asOf,
    modelVersion: 'test',
    state: 'done',
    startedAt: '2026-11-19T09:00:00.000Z',
    finishedAt: '2026-11-19T09:05:00.000Z',
    ...extra,
  };
};
const ids = (due: { runId: string }[]): string[] => due.map((each) => each.runId);

describe('the forecast that is due', () => {
  it.each([
    ['Wednesday: the week begins, the next one is not yet due', '2026-11-18T10:00:00Z', []],
    ['Thursday', '2026-11-19T09:00:00Z', ['2026-11-25-thursday']],
    ['Sunday: a Thursday run that was missed is made late', '2026-11-22T21:00:00Z', ['2026-11-25-thursday']],
    ['Monday', '2026-11-23T09:00:00Z', ['2026-11-25-monday']],
    ['Tuesday: the last day for the Monday run', '2026-11-24T20:00:00Z', ['2026-11-25-monday']],
    ['Tuesday 23:30 UTC is Wednesday in Paris: too late', '2026-11-24T23:30:00Z', []],
    ['Wednesday 22:30 UTC in summer is Thursday in Paris', '2026-07-15T22:30:00Z', ['2026-07-22-thursday']],
  ])('%s', (_case, now, expected) => {
    expect(ids(dueRuns(new Date(now), [], []))).toEqual(expected);
  });

  it('is dated by the day on which it was due, not by the day on which it was caught up', () => {
    expect(dueRuns(new Date('2026-11-22T09:00:00Z'), [], [])[0]).toMatchObject({ asOf: '2026-11-19' });
  });

  it('is made once', () => {
    expect(dueRuns(new Date('2026-11-19T15:00:00Z'), [run('2026-11-25-thursday')], [])).toEqual([]);
  });
});

describe('the results that are due', () => {
  const missing = { week: '2026-11-11', complete: false };
  const complete = { week: '2026-11-11', complete: true };

  it('are asked for from the Wednesday after the week, each day until they are there', () => {
    expect(
      dueRuns(new Date('2026-11-17T10:00:00Z'), [], [missing]).filter((r) => r.kind === 'actuals'),
    ).toEqual([]);
    const first = '2026-11-11-actuals-2026-11-18';
    expect(ids(dueRuns(new Date('2026-11-18T10:00:00Z'), [], [missing]))).toEqual([first]);
    expect(dueRuns(new Date('2026-11-18T18:00:00Z'), [run(first)], [missing])).toEqual([]);
    expect(ids(dueRuns(new Date('2026-11-19T10:00:00Z'), [run(first)], [missing]))).toContain(
      '2026-11-11-actuals-2026-11-19',
    );
  });

  it('are read again on the four Wednesdays that follow, because they are revised', () => {
    const runs = [run('2026-11-11-actuals-2026-11-18')];
    const asked: string[] = [];
    for (let day = Date.parse('2026-11-18T12:00:00Z'); day < Date.parse('2027-02-01'); day += 86_400_000) {
      for (const due of dueRuns(new Date(day), runs, [complete])) {
        if (due.kind !== 'actuals') continue;
        asked.push(due.asOf);
        runs.push(run(due.runId));
      }
    }
    expect(asked).toEqual(['2026-11-25', '2026-12-02', '2026-12-09', '2026-12-16']);
  });

  it('are asked for weekly after a fortnight, and given up after two months', () => {
    const runs: Run[] = [];
    for (let day = Date.parse('2026-11-18T12:00:00Z'); day < Date.parse('2027-03-01'); day += 86_400_000) {
      for (const due of dueRuns(new Date(day), runs, [missing])) {
        if (due.kind === 'actuals') runs.push(run(due.runId));
      }
    }
    expect(runs.filter((each) => each.asOf < '2026-12-02')).toHaveLength(14);
    expect(runs.filter((each) => each.asOf >= '2026-12-02').map((each) => each.asOf)).toEqual([
      '2026-12-02',
      '2026-12-09',
      '2026-12-16',
      '2026-12-23',
      '2026-12-30',
      '2027-01-06',
      '2027-01-13',
    ]);
  });

  it('of weeks missed while the machine was off are caught up together', () => {
    const weeks = ['2026-11-04', '2026-11-11'].map((week) => ({ week, complete: false }));
    expect(ids(dueRuns(new Date('2026-11-18T10:00:00Z'), [], weeks))).toEqual([
      '2026-11-04-actuals-2026-11-18',
      '2026-11-11-actuals-2026-11-18',
    ]);
  });
});

describe('stalled runs', () => {
  it('are those without an end some time after their start', () => {
    const stuck = run('2026-11-25-thursday', { state: 'processing', finishedAt: null });
    const done = run('2026-11-18-thursday');
    expect(stalledRuns(new Date('2026-11-19T09:20:00Z'), [stuck, done], 30)).toEqual([]);
    expect(stalledRuns(new Date('2026-11-19T09:30:00Z'), [stuck, done], 30)).toEqual([stuck]);
  });
});
