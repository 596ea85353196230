import type { RequestCounts } from '../domain/request-budget.ts';
import type { RunKind } from '../domain/run.ts';
import type { PageType, Source } from './source.ts';
import { isAskedBy } from './source-pages.ts';

/**
 * The requests that a week of runs makes to a host at most: two forecasts, one round of results, and two readings of
 * the shows. Weeks that were missed are gathered with what these leave.
 */
export function expectedRequests(sources: readonly Source[], host: string): RequestCounts {
  const types = sources.filter(({ hosts }) => hosts.includes(host)).flatMap(({ pages }) => pages);
  const pagesOf = (kind: RunKind): number =>
    types.filter((type) => isAskedBy(type, kind)).reduce((sum, { most }: PageType) => sum + most, 0);
  return {
    'coming-week': pagesOf('thursday') + pagesOf('monday'),
    results: pagesOf('actuals'),
    shows: 2 * pagesOf('shows'),
  };
}
