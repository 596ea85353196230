import { app, type InvocationContext, type Timer } from '@azure/functions';
import { collectDueRuns } from '../../shared/pipeline/collect-due-runs.ts';
import { services } from '../../shared/services.ts';

/** Every day, Wednesdays first of all: the results of weeks that have ended, until they are there. */
export async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const started = await collectDueRuns(await services(), ['actuals']);
  context.log(`runs: ${started.join(', ') || 'none due'}`);
}

// UTC: between 9:30 and 12:30 in Paris, in summer and in winter.
app.timer('collect-wednesday', { schedule: '0 30 10 * * *', handler: handle });
