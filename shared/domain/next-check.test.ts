import { describe, expect, it } from 'vitest';
import { dueRuns } from './due-runs.ts';
import { nextCheck } from './next-check.ts';
import { testRun } from './testing-runs.ts';

describe('the next look', () => {
  it('is now when something is due, else the first hour from which it is', () => {
    const now = new Date('2026-08-27T03:20:00Z');
    expect(nextCheck(now, () => true)).toEqual(now);
    const from = (instant: string) => (at: Date) => at >= new Date(instant);
    expect(nextCheck(now, from('2026-08-27T08:00:00Z'))).toEqual(new Date('2026-08-27T08:00:00Z'));
    expect(nextCheck(now, from('2026-08-27T08:30:00Z'))).toEqual(new Date('2026-08-27T09:00:00Z'));
  });

  it('is eight days ahead at most', () => {
    expect(nextCheck(new Date('2026-08-27T03:20:00Z'), () => false)).toEqual(
      new Date('2026-09-04T03:00:00Z'),
    );
  });

  it.each([
    ['summer', '2026-08-25T12:00:00Z', '2026-08-27T03:00:00Z'],
    ['winter', '2026-12-01T12:00:00Z', '2026-12-03T04:00:00Z'],
    ['the week in which summer time ends', '2026-10-24T12:00:00Z', '2026-10-26T04:00:00Z'],
  ])('finds the next forecast in %s at five in Paris', (_, now, due) => {
    const recorded = dueRuns(new Date(now), [], () => false).map((run) =>
      testRun({ ...run, startedAt: now, finishedAt: now }),
    );
    const isDue = (at: Date): boolean =>
      dueRuns(at, recorded, () => false).some((run) => run.kind !== 'shows');
    expect(nextCheck(new Date(now), isDue).toISOString()).toBe(new Date(due).toISOString());
  });
});
