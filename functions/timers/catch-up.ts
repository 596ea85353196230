import { app, type InvocationContext, type Timer } from '@azure/functions';
import { collectDueRuns, resumeStalledRuns } from '../../shared/pipeline/collect-due-runs.ts';
import { services } from '../../shared/services.ts';

/** Weekly timers have been seen to be missed, and processes die: every hour whatever is due or stands still is taken up. */
export async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const pipeline = await services();
  const resumed = await resumeStalledRuns(pipeline);
  const started = await collectDueRuns(pipeline, ['thursday', 'monday', 'actuals']);
  context.log(`resumed: ${resumed.join(', ') || 'none'}; started: ${started.join(', ') || 'none due'}`);
}

app.timer('catch-up', { schedule: '0 15 * * * *', handler: handle });
