import type { Run } from '../domain/run.ts';
import { advanceRun } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';

/** After so long what is still pending has ended its process each time: the rest of the week goes on without it. */
const GIVE_UP_AFTER_MS = 6 * 3_600_000;

/**
 * Sends the messages of a run that has stood still again: those of every item that is not settled. Messages are
 * idempotent, so one that was only slow does no harm.
 */
export async function resumeRun(pipeline: Pipeline, run: Run): Promise<void> {
  const { clock, operational, queues } = pipeline;
  const { runId } = run;
  const items = await operational.listRunItems(runId);
  const pending = items.filter((item) => item.state === 'pending');
  const pages = pending.filter((item) => item.type === 'page');
  const tooOld = clock.now().getTime() - Date.parse(run.startedAt) > GIVE_UP_AFTER_MS;
  if (tooOld) {
    const problem = { code: 'never-finished', detail: 'It was tried for hours and never came to an end' };
    for (const item of pending) await operational.settleRunItem(runId, item.type, item.key, problem);
  }
  if (tooOld || pending.length === 0) return advanceRun(pipeline, runId, { pagesChanged: pages.length > 0 });

  for (const page of pages) await queues.send('parse-page', { runId, pageName: page.key });
  if (pages.length > 0) return;
  for (const film of pending) await queues.send('build-features', { runId, filmId: film.key });
}
