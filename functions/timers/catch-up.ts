import { app, type InvocationContext, type Timer } from '@azure/functions';
import { services } from '#shared/services.ts';

/**
 * Weekly timers have been seen to be missed, processes die, and sites do not answer: every hour whatever is due, stands
 * still or is missing is taken up.
 */
async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const own = await services();
  const { catchUp } = await import('#shared/pipeline/steps.ts');
  const { resumed, collected } = await catchUp(own);
  context.log(`resumed: ${resumed.join(', ') || 'none'}; collected: ${collected.join(', ') || 'none due'}`);
}

// An hour in which nothing is missing reads one small blob and wakes no database (infra/cost).
app.timer('catch-up', { schedule: '0 20 * * * *', handler: handle });
