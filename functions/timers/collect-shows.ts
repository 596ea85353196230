import { app, type InvocationContext, type Timer } from '@azure/functions';
import { collectDueRuns } from '#shared/pipeline/collect-due-runs.ts';
import { services } from '#shared/services.ts';

/** Tuesday: the shows announced for the week that begins the next day, when nearly all are on sale. */
export async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const started = await collectDueRuns(await services(), ['shows']);
  context.log(`runs: ${started.join(', ') || 'none due'}`);
}

// UTC: one of the two is noon in Paris; the other finds nothing due.
app.timer('collect-shows', { schedule: '0 0 10,11 * * 2', handler: handle });
