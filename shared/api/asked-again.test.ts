import { describe, expect, it } from 'vitest';
import type { RunCode } from '../error-codes.ts';
import type { Run, RunItem, RunKind } from '../domain/run.ts';
import { testRun } from '../domain/testing-runs.ts';
import { runViews } from './run-view.ts';

/** Test data: runs of a week of June 2023, each ended when it had begun. */
const WEEK = '2023-06-14';
const run = (kind: RunKind, startedAt: string, changes: Partial<Run> = {}): Run =>
  testRun({
    runId: `${WEEK}-${kind}`,
    week: WEEK,
    kind,
    asOf: startedAt.slice(0, 10),
    modelVersion: 'test',
    state: 'partial',
    startedAt,
    finishedAt: startedAt,
    ...changes,
  });
const thursday = run('thursday', '2023-06-08T03:00:00.000Z');
const monday = run('monday', '2023-06-12T03:00:00.000Z');

/** When a page with a problem is asked for again, as it is said at an instant. */
function toldOf(of: Run, code: RunCode, now: string, known: Run[] = [of]): unknown {
  const item: RunItem = {
    ...{ runId: of.runId, type: 'page', key: 'page', label: 'Une page', state: 'failed', round: 0 },
    problem: { code, detail: 'Pour voir' },
  };
  const [view] = runViews([{ run: of, items: [item] }], new Date(now), known);
  return view?.problems[0]?.askedAgain;
}

describe('a page that the forecast of the coming week goes without', () => {
  it.each<[code: RunCode, again: string | null]>([
    ['fetch-failed', 'within-the-hour'],
    ['robots-disallowed', null],
    ['fetch-refused', 'after-a-day'],
    ['layout-changed', null],
    ['budget-spent', null],
    ['too-late', null],
  ])('for %s is asked for again: %s', (code, again) => {
    expect(toldOf(monday, code, '2023-06-12T06:00:00Z', [thursday, monday])).toBe(again);
  });

  it('is left to the later run once there is one, to itself while it is collecting', () => {
    expect(toldOf(thursday, 'fetch-failed', '2023-06-09T06:00:00Z')).toBe('within-the-hour');
    expect(toldOf(thursday, 'fetch-failed', '2023-06-12T06:00:00Z', [thursday, monday])).toBeNull();
    const collecting = { ...monday, state: 'collecting' as const, finishedAt: null };
    expect(toldOf(collecting, 'fetch-failed', '2023-06-12T06:00:00Z')).toBeNull();
  });

  it('is not asked for once the week has begun, nor promised for then', () => {
    expect(toldOf(monday, 'fetch-failed', '2023-06-14T06:00:00Z')).toBeNull();
    const onTheEve = { ...monday, finishedAt: '2023-06-13T06:00:00.000Z' };
    expect(toldOf(onTheEve, 'fetch-refused', '2023-06-13T07:00:00Z')).toBeNull();
    expect(toldOf(onTheEve, 'fetch-failed', '2023-06-13T07:00:00Z')).toBe('within-the-hour');
    // Half past midnight in Paris: the week has begun.
    const late = { ...monday, finishedAt: '2023-06-13T21:40:00.000Z' };
    expect(toldOf(late, 'fetch-failed', '2023-06-13T21:50:00Z')).toBeNull();
  });
});

describe('what a run of results goes without', () => {
  const results = run('actuals', '2023-06-21T08:00:00.000Z');

  it.each<RunCode>([
    'not-published',
    'budget-spent',
    'implausible',
    'fetch-failed',
    'fetch-refused',
    'layout-changed',
  ])('for %s is asked for another day, to the last one', (code) => {
    expect(toldOf(results, code, '2023-06-21T09:00:00Z')).toBe('another-day');
    expect(toldOf(results, code, '2023-07-24T09:00:00Z')).toBe('another-day');
    expect(toldOf(results, code, '2023-07-25T09:00:00Z')).toBeNull();
  });

  it.each<RunCode>(['never-published', 'rows-missed'])('for %s is not asked for again', (code) => {
    expect(toldOf(results, code, '2023-06-21T09:00:00Z')).toBeNull();
  });
});

it('shows that could not be read on the eve are read again on the first day, and not after that', () => {
  const eve = run('shows', '2023-06-13T10:00:00.000Z');
  expect(toldOf(eve, 'no-shows', '2023-06-13T11:00:00Z')).toBe('another-day');
  expect(toldOf(eve, 'no-shows', '2023-06-14T11:00:00Z')).toBeNull();
  expect(toldOf(run('shows', '2023-06-14T08:00:00.000Z'), 'fetch-failed', '2023-06-14T09:00:00Z')).toBeNull();
});
