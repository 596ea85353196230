import { app, type InvocationContext, type Timer } from '@azure/functions';
import { collectDueRuns } from '#shared/pipeline/collect-due-runs.ts';
import { services } from '#shared/services.ts';

/**
 * Wednesday: the first results of the week that has ended, the shows announced for the week that begins, and the
 * releases of weeks that were missed.
 */
export async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const started = await collectDueRuns(await services(), ['backfill', 'shows', 'actuals']);
  context.log(`runs: ${started.join(', ') || 'none due'}`);
}

// UTC: one of the two is ten o'clock in Paris; the other finds nothing due.
app.timer('collect-wednesday', { schedule: '0 0 8,9 * * 3', handler: handle });
