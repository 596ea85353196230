import { expect, it } from 'vitest';
import { newRun, type RunKind } from '../domain/run.ts';
import { SOURCES } from '../sources/index.ts';
import type { PageRequest, RunScope } from '../sources/source.ts';
import { purposeOf } from './request-allowance.ts';

const WEEK = '2026-08-26';

function purpose(kind: RunKind, page: string, results?: RunScope['results']): string {
  const run = newRun({
    ...{ runId: `${WEEK}-${kind}`, week: WEEK, kind, asOf: WEEK },
    ...{ modelVersion: 'test', startedAt: `${WEEK}T08:00:00.000Z` },
  });
  const request: PageRequest = { source: 'allocine', kind: page, subject: 'x', url: 'https://x', label: 'x' };
  const scope = { week: WEEK, kind, asOf: WEEK, releases: [] };
  return purposeOf(SOURCES, run, request, results === undefined ? scope : { ...scope, results });
}

it('a missed week takes nothing from the coming one, and its films come after its results', () => {
  expect(purpose('thursday', 'releases')).toBe('coming-week');
  expect(purpose('shows', 'releases')).toBe('shows');
  expect(purpose('backfill', 'releases')).toBe('results');
  expect(purpose('backfill', 'film')).toBe('revisions');
});

it('a chart that has had the week is read for revisions, the pages of films never', () => {
  const results = {
    charts: new Map([['allocine', 'revisions' as const]]),
    figures: new Map<string, Set<string>>(),
    afterChart: new Set<string>(),
  };
  expect(purpose('actuals', 'chart', results)).toBe('revisions');
  expect(purpose('actuals', 'figures', results)).toBe('results');
  expect(purpose('actuals', 'chart')).toBe('results');
});
