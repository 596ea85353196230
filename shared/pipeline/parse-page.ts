import type { Run } from '../domain/run.ts';
import { messageOf, NiabError } from '../errors.ts';
import type { ParsedPage, RunScope } from '../sources/source.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import { advanceRun, scopeOf } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';
import { requestOf } from './page-names.ts';
import { runOf } from './run-of.ts';
import { attemptWork, settle, type Attempt } from './settle.ts';

/** Step `parse-page`: raw page → what it says of films, in the analytical store. */
export async function parsePage(
  pipeline: Pipeline,
  { runId, pageName }: QueueMessages['parse-page'],
  attempt: Attempt,
): Promise<void> {
  const { operational } = pipeline;
  const run = await runOf(operational, runId);
  const items = await operational.listRunItems(runId);
  const item = items.find((candidate) => candidate.type === 'page' && candidate.key === pageName);
  if (item === undefined) {
    throw new NiabError('unknown-page', `Run ${runId} has no page "${pageName}"`, { field: 'pageName' });
  }
  // Arrived twice: the run has ended since, and a later run may have learned more of its films.
  if (item.state === 'done' && run.finishedAt !== null) return;

  const goOn = (): Promise<void> => advanceRun(pipeline, runId, { pagesChanged: true });
  const outcome = await attemptWork(attempt, async () => {
    const missed = await parseAndKeep(pipeline, run, pageName, item.label);
    return missed.length === 0 ? null : { code: 'rows-missed', detail: missed.join('; ') };
  });
  await settle(operational, item, outcome, goOn);
}

/** Answers what the parser could not read on the page. */
async function parseAndKeep(
  pipeline: Pipeline,
  run: Run,
  pageName: string,
  label: string,
): Promise<string[]> {
  const page = await pipeline.pages.get(pageName);
  if (page === null) throw new NiabError('unknown-page', `There is no page "${pageName}" in the page store`);
  const request = requestOf(pageName, page.url, label);
  const source = pipeline.sources.find((candidate) => candidate.name === request.source);
  if (source === undefined) {
    throw new NiabError('source-off', `The source ${request.source} is switched off`);
  }
  const scope: RunScope = await scopeOf(pipeline, run);
  let parsed: ParsedPage;
  try {
    parsed = source.parse(request, page.body, scope);
  } catch (error) {
    // The same page fails the same way: it is kept, and parsed again when its parser is mended.
    if (error instanceof NiabError) throw error;
    throw new NiabError('parser-failed', `${label}: ${messageOf(error)}`, { cause: error });
  }
  await pipeline.analytical.parsedPages.upsert({
    id: pageName.replaceAll('/', '~'),
    week: run.week,
    runId: run.runId,
    pageName,
    fetchedAt: page.fetchedAt,
    source: request.source,
    kind: request.kind,
    parsedAt: pipeline.clock.now().toISOString(),
    films: parsed.films,
  });
  return parsed.missed;
}
