import { app, type InvocationContext, type Timer } from '@azure/functions';
import { collectDueRuns } from '#shared/pipeline/collect-due-runs.ts';
import { services } from '#shared/services.ts';

/**
 * Every other day: the results that Wednesday did not bring, as far as it is time to ask for them; of weeks that were
 * missed their releases first.
 */
export async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const started = await collectDueRuns(await services(), ['backfill', 'actuals']);
  context.log(`runs: ${started.join(', ') || 'none due'}`);
}

// UTC: one of the two is ten o'clock in Paris; the other finds nothing due.
app.timer('collect-results', { schedule: '0 0 8,9 * * 0,1,2,4,5,6', handler: handle });
