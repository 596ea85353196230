import { addWeeks, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import type { Run } from '../domain/run.ts';
import type { PageRequest, Source } from '../sources/source.ts';
import { pageTypeOf } from '../sources/source-pages.ts';
import type { RawPage } from '../storage/pages/page-store.ts';
import type { Pipeline } from './dependencies.ts';
import { pageNameOf } from './page-names.ts';
import { parsedPageId } from './read-page.ts';

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
  stores: Pick<Pipeline, 'pages' | 'analytical'>,
  { kind, week }: Pick<Run, 'kind' | 'week'>,
  request: PageRequest,
  sources: readonly Source[],
): Promise<EarlierPage | null> {
  const finalFrom = finalFromOf(request, sources);
  const { pages } = stores;
  if (kind === 'monday') {
    const page = await pages.get(pageNameOf(`${week}-thursday`, request));
    return page === null ? null : { page, isFinal: await isFinal(stores, week, page, finalFrom) };
  }
  if (kind !== 'thursday' || finalFrom === null) return null;
  const weekBefore = addWeeks(week, -1);
  for (const runId of [`${weekBefore}-thursday`, `${weekBefore}-monday`]) {
    const page = await pages.get(pageNameOf(runId, request));
    if (page !== null && (await isFinal(stores, weekBefore, page, finalFrom))) return { page, isFinal: true };
  }
  return null;
}

/** Whether the run before has kept a page as it will stay. */
export async function isKeptForGood(
  pipeline: Pick<Pipeline, 'pages' | 'analytical' | 'sources'>,
  run: Pick<Run, 'kind' | 'week'>,
  request: PageRequest,
): Promise<boolean> {
  return (await earlierPage(pipeline, run, request, await pipeline.sources()))?.isFinal === true;
}

function finalFromOf(request: PageRequest, sources: readonly Source[]): IsoDate | null {
  const source = sources.find(({ name }) => name === request.source);
  return source === undefined ? null : (pageTypeOf(source, request).finalFrom?.(request) ?? null);
}

/** What could not be read is no page that stays: a riddle for robots, sent as a page, would be kept for weeks. */
async function isFinal(
  { analytical }: Pick<Pipeline, 'analytical'>,
  week: IsoDate,
  { name, fetchedAt }: RawPage,
  finalFrom: IsoDate | null,
): Promise<boolean> {
  if (finalFrom === null || parisDateOf(new Date(fetchedAt)) < finalFrom) return false;
  return (await analytical.parsedPages.get(week, parsedPageId(name))) !== null;
}
