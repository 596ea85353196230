import { describe, expect, it } from 'vitest';
import type { RunCode } from '../error-codes.ts';
import type { Run, RunItem } from './run.ts';
import { testRun } from './testing-runs.ts';
import { askAgainAt, runToComplete } from './unanswered-runs.ts';

const NOW = new Date('2026-08-24T04:20:00Z');
const run = (kind: 'thursday' | 'monday', change: Partial<Run> = {}): Run =>
  testRun({
    runId: `2026-08-26-${kind}`,
    week: '2026-08-26',
    kind,
    asOf: kind === 'thursday' ? '2026-08-20' : '2026-08-24',
    modelVersion: 'test',
    state: 'partial',
    startedAt: '2026-08-24T03:00:00.000Z',
    finishedAt: '2026-08-24T03:04:00.000Z',
    ...change,
  });
const page = (code: RunCode | null): RunItem => ({
  runId: 'r',
  type: 'page',
  key: `k-${code ?? ''}`,
  label: 'x',
  state: code === null ? 'done' : 'failed',
  problem: code === null ? null : { code, detail: '' },
  round: 0,
});

describe('the run to complete', () => {
  it('is the latest forecast of the coming week, once it has ended', () => {
    expect(runToComplete(NOW, [run('thursday')])?.kind).toBe('thursday');
    expect(runToComplete(NOW, [run('thursday'), run('monday')])?.kind).toBe('monday');
    expect(runToComplete(NOW, [run('thursday'), run('monday', { state: 'processing' })])).toBeNull();
    expect(runToComplete(NOW, [])).toBeNull();
  });

  it('is none once its week has begun', () => {
    expect(runToComplete(new Date('2026-08-25T22:00:00Z'), [run('monday')])).toBeNull();
    expect(runToComplete(new Date('2026-08-25T21:59:00Z'), [run('monday')])).not.toBeNull();
  });
});

describe('pages that did not answer', () => {
  it('are asked for again by the next hourly catch-up', () => {
    expect(askAgainAt(run('monday'), [page(null), page('fetch-failed')])).toEqual(
      new Date('2026-08-24T03:49:00Z'),
    );
  });

  it('are left alone for a day where the site has refused', () => {
    expect(askAgainAt(run('monday'), [page('fetch-refused')])).toEqual(new Date('2026-08-25T03:04:00Z'));
    expect(askAgainAt(run('monday'), [page('fetch-refused'), page('fetch-failed')])).toEqual(
      new Date('2026-08-24T03:49:00Z'),
    );
  });

  it('are no pages that were answered, whatever was wrong with them', () => {
    const codes = [null, 'not-found', 'layout-changed', 'wrong-page', 'rows-missed', 'budget-spent'] as const;
    expect(askAgainAt(run('monday'), codes.map(page))).toBeNull();
  });
});
