import { NiabError } from '../errors.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import { advanceRun } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';
import { missedProblem, readPage } from './read-page.ts';
import { runOf } from './run-of.ts';
import { scopeOf } from './run-scope.ts';
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
    const page = await pipeline.pages.get(pageName);
    if (page === null) {
      throw new NiabError('unknown-page', `There is no page "${pageName}" in the page store`);
    }
    return missedProblem(await readPage(pipeline, run, await scopeOf(pipeline, run), page, item.label));
  });
  await settle(operational, item, outcome, goOn);
}
