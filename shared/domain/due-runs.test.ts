import { describe, expect, it } from 'vitest';
import { addDays } from './cinema-week.ts';
import { dueRuns, expiredRuns, stalledRuns } from './due-runs.ts';
import type { Run, RunKind, RunState } from './run.ts';
import { testRun } from './testing-runs.ts';

const WEEK = '2023-06-14';
const somethingToAsk = () => true;
const nothingToAsk = () => false;

/** Test data: a recorded run. */
function run(runId: string, change: Partial<Run> = {}): Run {
  const kind = /thursday|monday|shows|actuals|backfill/.exec(runId)?.[0] as RunKind;
  const week = runId.slice(0, 10);
  return testRun({
    runId,
    week,
    kind,
    asOf:
      kind === 'actuals' || kind === 'shows'
        ? runId.slice(-10)
        : addDays(week, kind === 'thursday' ? -6 : -2),
    modelVersion: 'test',
    state: 'done',
    startedAt: '2023-06-08T08:30:00.000Z',
    finishedAt: null,
    ...change,
  });
}

/** Ten in the morning in Paris, in summer. */
const morning = (date: string) => new Date(`${date}T08:00:00Z`);
const idsOn = (date: string, runs: Run[] = []) =>
  dueRuns(morning(date), runs, nothingToAsk).map((due) => due.runId);

describe('forecasts', () => {
  it('are due on the Thursday six days before the week and on the Monday two days before', () => {
    expect(dueRuns(morning('2023-06-08'), [], nothingToAsk)).toEqual([
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
    expect(dueRuns(morning('2023-06-13'), [], nothingToAsk).map((due) => [due.kind, due.asOf])).toEqual([
      ['thursday', '2023-06-08'],
      ['monday', '2023-06-12'],
    ]);
  });

  it('are never made once their week has begun', () => {
    expect(idsOn('2023-06-14')).toEqual([]);
  });

  it('are due from five in the morning in Paris, in summer and in winter', () => {
    const at = (instant: string) => dueRuns(new Date(instant), [], nothingToAsk).map((due) => due.runId);
    expect(at('2023-06-08T02:59:00Z')).toEqual([]);
    expect(at('2023-06-08T03:00:00Z')).toEqual(['2023-06-14-thursday']);
    expect(at('2023-01-12T03:59:00Z')).toEqual([]);
    expect(at('2023-01-12T04:00:00Z')).toEqual(['2023-01-18-thursday']);
  });

  it('stop with the day in Paris, not with the day in UTC', () => {
    // Half past midnight on Wednesday in Paris: the week has begun although it is Tuesday in UTC.
    expect(dueRuns(new Date('2023-06-13T22:30:00Z'), [], nothingToAsk)).toEqual([]);
    expect(dueRuns(new Date('2023-06-13T21:30:00Z'), [], nothingToAsk)).toHaveLength(2);
  });
});

describe('weeks that were missed', () => {
  const forecasts = [run('2023-06-14-thursday'), run('2023-06-14-monday')];
  const dueBackfills = (instant: string, runs: Run[]) =>
    dueRuns(new Date(instant), runs, somethingToAsk).filter((due) => due.kind === 'backfill');

  it('are gathered from ten in Paris, before anything is asked of their results', () => {
    expect(dueBackfills('2023-06-28T07:59:00Z', forecasts)).toEqual([]);
    expect(dueBackfills('2023-06-28T08:00:00Z', forecasts)).toEqual([
      { runId: '2023-06-21-backfill', week: '2023-06-21', kind: 'backfill', asOf: '2023-06-28' },
    ]);
    const back = dueRuns(morning('2023-07-13'), forecasts, somethingToAsk).map((due) => due.kind);
    expect(back.lastIndexOf('backfill')).toBeLessThan(back.indexOf('actuals'));
  });

  it('are all those of three weeks off', () => {
    expect(dueBackfills('2023-07-13T08:00:00Z', forecasts).map((due) => due.runId)).toEqual([
      '2023-06-21-backfill',
      '2023-06-28-backfill',
      '2023-07-05-backfill',
    ]);
  });
});

describe('shows', () => {
  const forecasts = [run('2023-06-14-thursday'), run('2023-06-14-monday')];
  const at = (instant: string, runs: Run[] = forecasts) =>
    dueRuns(new Date(instant), runs, nothingToAsk).filter((due) => due.kind === 'shows');

  it('are read from noon in Paris on the eve of a week, and from ten on its first day', () => {
    expect(at('2023-06-13T09:59:00Z')).toEqual([]);
    expect(at('2023-06-13T10:00:00Z')).toEqual([
      { runId: '2023-06-14-shows-2023-06-13', week: WEEK, kind: 'shows', asOf: '2023-06-13' },
    ]);
    expect(at('2023-06-14T07:59:00Z')).toEqual([]);
    expect(at('2023-06-14T08:00:00Z').map((due) => due.runId)).toEqual(['2023-06-14-shows-2023-06-14']);
    expect(at('2023-06-15T08:00:00Z')).toEqual([]);
  });

  it('are read once a day, and only for a week whose releases a forecast has looked for', () => {
    expect(at('2023-06-13T12:00:00Z', [...forecasts, run('2023-06-14-shows-2023-06-13')])).toEqual([]);
    expect(at('2023-06-13T12:00:00Z', [])).toEqual([]);
  });
});

describe('results of a week', () => {
  const forecasts = [run('2023-06-14-thursday'), run('2023-06-14-monday')];
  const dueActuals = (
    instant: string,
    runs: Run[],
    hasResultsToAsk: (week: string, day: string) => boolean,
  ) =>
    dueRuns(new Date(instant), runs, hasResultsToAsk)
      .filter((due) => due.kind === 'actuals')
      .map((due) => due.runId);

  it('are due from ten in Paris on a day on which something is to be asked, once', () => {
    const onThursday = (_: string, day: string) => day === '2023-06-22';
    expect(dueActuals('2023-06-22T07:59:00Z', forecasts, onThursday)).toEqual([]);
    expect(dueActuals('2023-06-22T08:00:00Z', forecasts, onThursday)).toEqual([
      '2023-06-14-actuals-2023-06-22',
    ]);
    expect(dueActuals('2023-06-23T08:00:00Z', forecasts, onThursday)).toEqual([]);
    const asked = [...forecasts, run('2023-06-14-actuals-2023-06-22')];
    expect(dueActuals('2023-06-22T20:00:00Z', asked, onThursday)).toEqual([]);
  });

  it('include the weeks that passed while the machine was off, but none before the first run', () => {
    expect(dueActuals('2023-07-06T08:00:00Z', forecasts, somethingToAsk)).toEqual([
      '2023-06-14-actuals-2023-07-06',
      '2023-06-21-actuals-2023-07-06',
      '2023-06-28-actuals-2023-07-06',
    ]);
    expect(dueActuals('2023-07-06T08:00:00Z', [], somethingToAsk)).toEqual([]);
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
