import { describe, expect, it } from 'vitest';
import { addDays } from './cinema-week.ts';
import { dueRuns, expiredRuns, stalledRuns } from './due-runs.ts';
import type { Run, RunKind, RunState } from './run.ts';

const WEEK = '2023-06-14';
const nothingKnown = () => false;
const allKnown = () => true;

/** Test data: a recorded run. */
function run(runId: string, change: Partial<Run> = {}): Run {
  const kind = /thursday|monday|actuals/.exec(runId)?.[0] as RunKind;
  const week = runId.slice(0, 10);
  return {
    runId,
    week,
    kind,
    asOf: kind === 'actuals' ? runId.slice(-10) : addDays(week, kind === 'thursday' ? -6 : -2),
    modelVersion: 'test',
    state: 'done',
    startedAt: '2023-06-08T08:30:00.000Z',
    finishedAt: null,
    ...change,
  };
}

/** Ten in the morning in Paris, in summer. */
const morning = (date: string) => new Date(`${date}T08:00:00Z`);
const idsOn = (date: string, runs: Run[] = [], known: (week: string) => boolean = allKnown) =>
  dueRuns(morning(date), runs, known).map((due) => due.runId);

describe('forecasts', () => {
  it('are due on the Thursday six days before the week and on the Monday two days before', () => {
    expect(dueRuns(morning('2023-06-08'), [], allKnown)).toEqual([
      { runId: '2023-06-14-thursday', week: WEEK, kind: 'thursday', asOf: '2023-06-08' },
    ]);
    expect(idsOn('2023-06-12', [run('2023-06-14-thursday')])).toEqual(['2023-06-14-monday']);
  });

  it('are not due twice, whatever became of the first', () => {
    for (const state of ['collecting', 'processing', 'done', 'partial', 'failed'] satisfies RunState[]) {
      expect(idsOn('2023-06-09', [run('2023-06-14-thursday', { state })])).toEqual([]);
    }
  });

  it('are made late, as of their day, as long as the week has not begun', () => {
    expect(idsOn('2023-06-11')).toEqual(['2023-06-14-thursday']);
    expect(dueRuns(morning('2023-06-13'), [], allKnown).map((due) => [due.kind, due.asOf])).toEqual([
      ['thursday', '2023-06-08'],
      ['monday', '2023-06-12'],
    ]);
  });

  it('are never made once their week has begun', () => {
    expect(idsOn('2023-06-14')).toEqual([]);
  });

  it('wait for the morning in Paris, in summer and in winter', () => {
    const at = (instant: string) => dueRuns(new Date(instant), [], allKnown).map((due) => due.runId);
    expect(at('2023-06-08T05:59:00Z')).toEqual([]);
    expect(at('2023-06-08T06:00:00Z')).toEqual(['2023-06-14-thursday']);
    expect(at('2023-01-12T06:59:00Z')).toEqual([]);
    expect(at('2023-01-12T07:00:00Z')).toEqual(['2023-01-18-thursday']);
  });

  it('stop with the day in Paris, not with the day in UTC', () => {
    // Half past midnight on Wednesday in Paris: the week has begun although it is Tuesday in UTC.
    expect(dueRuns(new Date('2023-06-13T22:30:00Z'), [], allKnown)).toEqual([]);
    expect(dueRuns(new Date('2023-06-13T21:30:00Z'), [], allKnown)).toHaveLength(2);
  });
});

describe('results of a week', () => {
  const forecasts = [run('2023-06-14-thursday'), run('2023-06-14-monday')];
  const actuals = (...days: string[]) => days.map((day) => run(`2023-06-14-actuals-${day}`));
  const dueActuals = (date: string, runs: Run[], known: (week: string) => boolean) =>
    idsOn(date, [...forecasts, ...runs], known).filter((id) => id.startsWith('2023-06-14-actuals'));

  it('are asked for from the Wednesday after, each day until they are there', () => {
    expect(dueActuals('2023-06-20', [], nothingKnown)).toEqual([]);
    expect(dueActuals('2023-06-21', [], nothingKnown)).toEqual(['2023-06-14-actuals-2023-06-21']);
    expect(dueActuals('2023-06-21', actuals('2023-06-21'), nothingKnown)).toEqual([]);
    expect(dueActuals('2023-06-22', actuals('2023-06-21'), nothingKnown)).toEqual([
      '2023-06-14-actuals-2023-06-22',
    ]);
  });

  it('are asked for again on the four Wednesdays after they were there', () => {
    const asked: Run[] = actuals('2023-06-21', '2023-06-22');
    const days = [];
    for (let date = '2023-06-23'; date < '2023-09-30'; date = addDays(date, 1)) {
      const due = dueActuals(date, asked, allKnown);
      if (due.length > 0) days.push(date);
      asked.push(...due.map((id) => run(id)));
    }
    expect(days).toEqual(['2023-06-28', '2023-07-05', '2023-07-12', '2023-07-19']);
  });

  it('are asked for during sixty days, then only for revisions', () => {
    const asked: Run[] = [];
    const days = [];
    for (let date = '2023-06-21'; date < '2023-12-01'; date = addDays(date, 1)) {
      const due = dueActuals(date, asked, nothingKnown);
      if (due.length > 0) days.push(date);
      asked.push(...due.map((id) => run(id)));
    }
    expect(days.slice(0, 61)).toEqual(Array.from({ length: 61 }, (_, i) => addDays('2023-06-21', i)));
    expect(days.slice(61)).toEqual(['2023-08-23', '2023-08-30', '2023-09-06', '2023-09-13']);
  });

  it('make up for a Wednesday on which the machine was off, once', () => {
    const asked = actuals('2023-06-21');
    expect(dueActuals('2023-06-30', asked, allKnown)).toEqual(['2023-06-14-actuals-2023-06-28']);
    expect(dueActuals('2023-06-30', [...asked, ...actuals('2023-06-28')], allKnown)).toEqual([]);
  });

  it('include the weeks that passed while the machine was off, but none before the first run', () => {
    const off = dueRuns(morning('2023-07-06'), forecasts, nothingKnown).map((due) => due.runId);
    expect(off).toEqual([
      '2023-07-12-thursday',
      '2023-06-14-actuals-2023-07-06',
      '2023-06-21-actuals-2023-07-06',
      '2023-06-28-actuals-2023-07-06',
    ]);
    expect(idsOn('2023-07-06', [], nothingKnown)).toEqual(['2023-07-12-thursday']);
  });
});

describe('runs that stand still', () => {
  const now = new Date('2023-06-08T10:00:00Z');
  const startedAt = '2023-06-08T09:00:00.000Z';

  it('are those under way for longer than the limit', () => {
    const collecting = run('2023-06-14-thursday', { state: 'collecting', startedAt });
    const processing = run('2023-05-31-actuals-2023-06-08', {
      state: 'processing',
      startedAt: '2023-06-08T08:00:00.000Z',
    });
    const done = run('2023-06-07-monday', { startedAt });
    expect(stalledRuns(now, [collecting, processing, done], 30)).toEqual([processing, collecting]);
    expect(stalledRuns(now, [collecting], 61)).toEqual([]);
  });

  it('do not fetch pages once their week has begun, but process those they have', () => {
    const wednesday = new Date('2023-06-14T08:00:00Z');
    const collecting = run('2023-06-14-monday', { state: 'collecting' });
    const processing = run('2023-06-14-thursday', { state: 'processing' });
    expect(stalledRuns(wednesday, [collecting, processing], 30)).toEqual([processing]);
    expect(expiredRuns(wednesday, [collecting, processing])).toEqual([collecting]);
  });
});
