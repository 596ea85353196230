import { describe, expect, it } from 'vitest';
import { addDays } from './cinema-week.ts';
import { missedWeeks, WEEKS_LOOKED_BACK } from './missed-weeks.ts';
import type { Run, RunKind, RunState } from './run.ts';
import { testRun } from './testing-runs.ts';

const FIRST = '2023-06-14';

/** Test data: a run of a week. */
function run(week: string, kind: RunKind, state: RunState = 'done', change: Partial<Run> = {}): Run {
  return testRun({ runId: `${week}-${kind}`, week, kind, state, ...change });
}
const first = run(FIRST, 'thursday');

describe('weeks that were missed altogether', () => {
  it('are none on a machine that has never forecast', () => {
    expect(missedWeeks([], '2023-07-06')).toEqual([]);
    expect(missedWeeks([run(FIRST, 'backfill'), run(FIRST, 'actuals')], '2023-07-06')).toEqual([]);
  });

  it('are those since the first forecast that are over', () => {
    expect(missedWeeks([first], '2023-06-27')).toEqual([]);
    expect(missedWeeks([first], '2023-06-28')).toEqual(['2023-06-21']);
    expect(missedWeeks([first], '2023-07-18')).toEqual(['2023-06-21', '2023-06-28', '2023-07-05']);
    expect(missedWeeks([first, run('2023-06-28', 'monday')], '2023-07-12')).toEqual([
      '2023-06-21',
      '2023-07-05',
    ]);
  });

  it('are not those of which a forecast brought something or still may', () => {
    for (const state of ['collecting', 'processing', 'done', 'partial'] satisfies RunState[]) {
      expect(missedWeeks([first, run('2023-06-21', 'monday', state)], '2023-06-29')).toEqual([]);
    }
    const failed = [run('2023-06-21', 'thursday', 'failed'), run('2023-06-21', 'monday', 'failed')];
    expect(missedWeeks([first, ...failed], '2023-06-29')).toEqual(['2023-06-21']);
    // What was read of its shows is no release.
    expect(missedWeeks([first, run('2023-06-21', 'shows')], '2023-06-29')).toEqual(['2023-06-21']);
  });

  it('are not those that were gathered, or are being gathered', () => {
    for (const state of ['collecting', 'processing', 'done', 'partial'] satisfies RunState[]) {
      expect(missedWeeks([first, run('2023-06-21', 'backfill', state)], '2023-07-04')).toEqual([]);
    }
  });

  it('are tried again on the next three days when nothing could be had', () => {
    const failed = (asOf: string, finishedAt: string): Run[] => [
      first,
      run('2023-06-21', 'backfill', 'failed', { asOf, finishedAt }),
    ];
    expect(missedWeeks(failed('2023-06-29', '2023-06-29T08:10:00.000Z'), '2023-06-29')).toEqual([]);
    expect(missedWeeks(failed('2023-06-29', '2023-06-29T08:10:00.000Z'), '2023-06-30')).toEqual([
      '2023-06-21',
    ]);
    expect(missedWeeks(failed('2023-06-29', '2023-07-02T08:10:00.000Z'), '2023-07-02')).toEqual([]);
    expect(missedWeeks(failed('2023-06-29', '2023-07-01T08:10:00.000Z'), '2023-07-03')).toEqual([]);
  });

  it('are looked for fifteen weeks back', () => {
    const day = addDays(FIRST, 7 * 40);
    const missed = missedWeeks([first, run(addDays(FIRST, 280), 'monday')], day);
    expect(missed).toHaveLength(WEEKS_LOOKED_BACK);
    expect(missed[0]).toBe(addDays(day, -7 * WEEKS_LOOKED_BACK));
  });
});
