import { app, type InvocationContext, type Timer } from '@azure/functions';
import { services } from '#shared/services.ts';

/**
 * Thursday and Sunday evening: how much interest there is in the coming week's films, as far as signals are switched on. Sunday's is
 * the last that Monday's forecast can know. No database is asked.
 */
async function handle(_timer: Timer, context: InvocationContext): Promise<void> {
  const own = await services();
  const { collectSignals } = await import('#shared/pipeline/steps.ts');
  const collected = await collectSignals(own);
  if (collected === null) context.log('signals: none switched on');
  else context.log(JSON.stringify({ event: 'signals', ...collected }));
}

app.timer('collect-signals', { schedule: '0 30 17 * * 0,4', handler: handle });
