import type { Run, RunProblem } from '../domain/run.ts';
import { messageOf, NiabError } from '../errors.ts';
import type { ParsedPage, RunScope } from '../sources/source.ts';
import type { RawPage } from '../storage/pages/page-store.ts';
import type { Pipeline } from './dependencies.ts';
import { requestOf } from './page-names.ts';
import { ROWS_MISSED } from '../domain/page-problems.ts';

/**
 * Raw page → what it says of films, in the analytical store. A page that cannot be read in time says nothing, and why.
 *
 * @throws NiabError when the page cannot be read: it is kept, and parsed again once its parser is mended.
 */
export async function readPage(
  pipeline: Pick<Pipeline, 'sources' | 'analytical' | 'clock' | 'pageParser'>,
  run: Run,
  scope: RunScope,
  page: RawPage,
  label: string,
): Promise<ParsedPage> {
  const request = requestOf(page.name, page.url, label);
  const source = (await pipeline.sources()).find((candidate) => candidate.name === request.source);
  if (source === undefined) {
    throw new NiabError('source-off', `The source ${request.source} is switched off`);
  }
  let parsed: ParsedPage;
  try {
    parsed = await pipeline.pageParser.parse(source, request, page.body, scope);
  } catch (error) {
    // The same page fails the same way.
    if (error instanceof NiabError) throw error;
    throw new NiabError('parser-failed', `${label}: ${messageOf(error)}`, { cause: error });
  }
  await pipeline.analytical.parsedPages.upsert({
    id: parsedPageId(page.name),
    week: run.week,
    runId: run.runId,
    pageName: page.name,
    fetchedAt: page.fetchedAt,
    source: request.source,
    kind: request.kind,
    parsedAt: pipeline.clock.now().toISOString(),
    films: parsed.films,
  });
  return parsed;
}

/** The document's id of a page. */
export function parsedPageId(pageName: string): string {
  return pageName.replaceAll('/', '~');
}

/** What could not be read on a page is a problem of its run. */
export function missedProblem({ missed }: ParsedPage): RunProblem | null {
  return missed.length === 0 ? null : { code: ROWS_MISSED, detail: missed.join('; ') };
}
