import { NiabError } from '../errors.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import { advanceRun } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';
import { PAGE_LOST } from '../domain/page-problems.ts';
import { missedProblem, readPage } from './read-page.ts';
import { itemOf, runOf } from './run-of.ts';
import { scopeOf } from './run-scope.ts';
import { attemptWork, type Attempt } from './attempt-work.ts';
import { settle } from './settle.ts';

/** Step `parse-page`: raw page → what it says of films, in the analytical store. */
export async function parsePage(
  pipeline: Pipeline,
  { runId, pageName }: QueueMessages['parse-page'],
  attempt: Attempt,
): Promise<void> {
  const { operational } = pipeline;
  const run = await runOf(operational, runId);
  const item = await itemOf(operational, runId, 'page', pageName);
  if (item === null) {
    throw new NiabError('unknown-page', `Run ${runId} has no page "${pageName}"`, { field: 'pageName' });
  }
  // Arrived twice.
  if (item.state === 'done') return advanceRun(pipeline, runId);

  const outcome = await attemptWork(attempt, async () => {
    const page = await pipeline.pages.get(pageName);
    if (page === null) {
      throw new NiabError(PAGE_LOST, `${item.label}: the page that was kept is gone`);
    }
    return missedProblem(await readPage(pipeline, run, await scopeOf(pipeline, run), page, item.label));
  });
  await settle(pipeline, item, outcome);
}
