import { addWeeks, parisDateOf } from '../domain/cinema-week.ts';
import type { Run } from '../domain/run.ts';
import type { PageRequest, Source } from '../sources/source.ts';
import { pageTypeOf } from '../sources/source-pages.ts';
import type { RawPage } from '../storage/pages/page-store.ts';
import type { Pipeline } from './dependencies.ts';
import { pageNameOf } from './page-names.ts';

/** A page as an earlier run has kept it. */
export interface EarlierPage {
  page: RawPage;
  /** It stays as it is, and need not be asked for. */
  isFinal: boolean;
}

/**
 * What the run before has kept of a page. Monday asks for most of Thursday's pages again: what has not changed is not sent
 * twice. Thursday has pages in common with the week before only where these come to an end, as those of American weekends
 * do once their figures are final.
 *
 * @returns null where there is none.
 */
export async function earlierPage(
  { pages }: Pick<Pipeline, 'pages'>,
  { kind, week }: Pick<Run, 'kind' | 'week'>,
  request: PageRequest,
  sources: readonly Source[],
): Promise<EarlierPage | null> {
  const finalFrom = finalFromOf(request, sources);
  if (kind === 'monday') {
    const page = await pages.get(pageNameOf(`${week}-thursday`, request));
    return page === null ? null : { page, isFinal: isFinal(page, finalFrom) };
  }
  if (kind !== 'thursday' || finalFrom === null) return null;
  const weekBefore = addWeeks(week, -1);
  for (const runId of [`${weekBefore}-thursday`, `${weekBefore}-monday`]) {
    const page = await pages.get(pageNameOf(runId, request));
    if (page !== null && isFinal(page, finalFrom)) return { page, isFinal: true };
  }
  return null;
}

/** Whether the run before has kept a page as it will stay. */
export async function isKeptForGood(
  pipeline: Pick<Pipeline, 'pages' | 'sources'>,
  run: Pick<Run, 'kind' | 'week'>,
  request: PageRequest,
): Promise<boolean> {
  return (await earlierPage(pipeline, run, request, await pipeline.sources()))?.isFinal === true;
}

function finalFromOf(request: PageRequest, sources: readonly Source[]): string | null {
  const source = sources.find(({ name }) => name === request.source);
  return source === undefined ? null : (pageTypeOf(source, request).finalFrom?.(request) ?? null);
}

function isFinal({ fetchedAt }: RawPage, finalFrom: string | null): boolean {
  return finalFrom !== null && parisDateOf(new Date(fetchedAt)) >= finalFrom;
}
