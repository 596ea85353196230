import { assembleWeek } from './assemble-week.ts';
import type { Pipeline } from './dependencies.ts';
import { recordActuals } from './record-actuals.ts';
import { recordShows } from './record-shows.ts';
import { runOf } from './run-of.ts';

/**
 * Called whenever something of a run is settled: once nothing is pending, the next step begins. Two processes may
 * both see the last item settled; what follows is idempotent, so the step may begin twice.
 */
export async function advanceRun(
  pipeline: Pipeline,
  runId: string,
  { pagesChanged } = { pagesChanged: false },
): Promise<void> {
  const run = await runOf(pipeline.operational, runId);
  if (run.state === 'collecting') return;
  const items = await pipeline.operational.listRunItems(runId);
  if (items.some((item) => item.state === 'pending' && item.type === 'page')) return;

  if (run.kind === 'actuals') return recordActuals(pipeline, run);
  if (run.kind === 'shows') return recordShows(pipeline, run);
  const films = items.filter((item) => item.type === 'film');
  if (films.length === 0 || pagesChanged) return assembleWeek(pipeline, run);
  if (films.every((item) => item.state !== 'pending')) {
    await pipeline.queues.send('plan-programme', { runId });
  }
}
