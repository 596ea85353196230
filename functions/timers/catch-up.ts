import { app, type InvocationContext, type Timer } from '@azure/functions';
import { collectDueRuns, resumeStalledRuns } from '../../shared/pipeline/collect-due-runs.ts';
import { services } from '../../shared/services.ts';

/** Weekly timers have been seen to be missed, and processes die: every day whatever is due or stands still is taken up. */
export async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const pipeline = await services();
  const resumed = await resumeStalledRuns(pipeline);
  const started = await collectDueRuns(pipeline, ['thursday', 'monday', 'actuals']);
  context.log(`resumed: ${resumed.join(', ') || 'none'}; started: ${started.join(', ') || 'none due'}`);
}

// Just after the results, while the database is awake: each awakening of its own is paid for a quarter of an hour and
// more, and one an hour would use the free offer of a month up in five days (infra/cost).
app.timer('catch-up', { schedule: '0 45 10 * * *', handler: handle });
