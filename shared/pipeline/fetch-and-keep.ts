import type { IsoInstant } from '../domain/cinema-week.ts';
import type { Run } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { FetchedPage } from '../sources/polite-client.ts';
import type { PageRequest, RunScope } from '../sources/source.ts';
import type { RawPage } from '../storage/pages/page-store.ts';
import type { Pipeline } from './dependencies.ts';
import { earlierPage } from './earlier-page.ts';
import { fetchWithinBudget, purposeOf } from './request-allowance.ts';

/**
 * Fetches a page and keeps it; one that an earlier run has kept as it will stay is kept again without asking.
 *
 * @throws as `fetchWithinBudget`.
 */
export async function fetchAndKeep(
  pipeline: Pipeline,
  run: Run,
  scope: RunScope,
  request: PageRequest,
  pageName: string,
): Promise<RawPage> {
  const sources = await pipeline.sources();
  const earlier = await earlierPage(pipeline, run, request, sources);
  if (earlier?.isFinal === true) {
    const page = { ...earlier.page, name: pageName };
    await pipeline.pages.put(page);
    return page;
  }
  const answer = await fetchWithinBudget(pipeline, request.url, purposeOf(sources, run, request, scope), {
    etag: earlier?.page.etag ?? null,
    lastModified: earlier?.page.lastModified ?? null,
  });
  const fetchedAt = pipeline.clock.now().toISOString();
  const page = pageOf(answer, earlier?.page ?? null, request, pageName, fetchedAt);
  await pipeline.pages.put(page);
  return page;
}

function pageOf(
  answer: FetchedPage,
  earlier: RawPage | null,
  { url }: PageRequest,
  name: string,
  fetchedAt: IsoInstant,
): RawPage {
  if (answer.status === 'ok') {
    const { contentType, body, etag, lastModified } = answer;
    return { name, url, fetchedAt, contentType, body, etag, lastModified };
  }
  if (earlier === null) {
    throw new NiabError('fetch-failed', `${url} answered "not modified" to a first request`);
  }
  return { ...earlier, name, fetchedAt };
}
