import { app, type InvocationContext } from '@azure/functions';
import { planProgramme } from '#shared/pipeline/plan-programme.ts';
import { services } from '#shared/services.ts';
import { parseMessage } from '#shared/storage/queues/messages.ts';
import { attemptOf } from '../attempt-of.ts';

/**
 * Queue `plan-programme`: the run's forecasts → the programme of the week. The line that it logs at the end of a run is
 * what the alert of Thursday noon looks for (infra/modules/attention.kql).
 */
export async function handle(message: unknown, context: InvocationContext): Promise<void> {
  const { runId } = parseMessage('plan-programme', message);
  const state = await planProgramme(await services(), { runId }, attemptOf(context));
  if (state !== null) context.log(JSON.stringify({ event: 'run-ended', runId, state }));
}

app.storageQueue('plan-programme', {
  queueName: 'plan-programme',
  connection: 'AzureWebJobsStorage',
  handler: handle,
});
