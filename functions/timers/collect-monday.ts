import { app, type InvocationContext, type Timer } from '@azure/functions';
import { collectDueRuns } from '#shared/pipeline/collect-due-runs.ts';
import { services } from '#shared/services.ts';

/** Monday: the second forecast, with the American opening weekend. */
export async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const started = await collectDueRuns(await services(), ['monday']);
  context.log(`runs: ${started.join(', ') || 'none due'}`);
}

// UTC: one of the two is five o'clock in Paris, in summer the first, in winter the second; the other finds nothing due.
app.timer('collect-monday', { schedule: '0 0 3,4 * * 1', handler: handle });
