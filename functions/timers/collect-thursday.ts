import { app, type InvocationContext, type Timer } from '@azure/functions';
import { collectDueRuns } from '../../shared/pipeline/collect-due-runs.ts';
import { services } from '../../shared/services.ts';

/** Thursday: the first forecast of next week, before the American openings. */
export async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const started = await collectDueRuns(await services(), ['thursday']);
  context.log(`runs: ${started.join(', ') || 'none due'}`);
}

// UTC: between 9:30 and 12:30 in Paris, in summer and in winter.
app.timer('collect-thursday', { schedule: '0 30 8 * * 4', handler: handle });
