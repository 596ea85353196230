import type { Run } from '../domain/run.ts';
import { advanceRun } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';

/**
 * Sends the messages of a run that has stood still again: those of every item that is not settled. Messages are
 * idempotent, so one that was only slow does no harm.
 */
export async function resumeRun(pipeline: Pipeline, run: Run): Promise<void> {
  const items = await pipeline.operational.listRunItems(run.runId);
  const pending = items.filter((item) => item.state === 'pending');
  const pages = pending.filter((item) => item.type === 'page');
  for (const page of pages) {
    await pipeline.queues.send('parse-page', { runId: run.runId, pageName: page.key });
  }
  if (pages.length > 0) return;
  for (const film of pending) {
    await pipeline.queues.send('build-features', { runId: run.runId, filmId: film.key });
  }
  if (pending.length === 0) await advanceRun(pipeline, run.runId);
}
