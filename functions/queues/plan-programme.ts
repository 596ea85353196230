import { app, type InvocationContext } from '@azure/functions';
import { planProgramme } from '../../shared/pipeline/plan-programme.ts';
import { services } from '../../shared/services.ts';
import { parseMessage } from '../../shared/storage/queues/messages.ts';
import { attemptOf } from '../attempt-of.ts';

/** Queue `plan-programme`: the run's forecasts → the programme of the week. */
export async function handle(message: unknown, context: InvocationContext): Promise<void> {
  await planProgramme(await services(), parseMessage('plan-programme', message), attemptOf(context));
}

app.storageQueue('plan-programme', {
  queueName: 'plan-programme',
  connection: 'AzureWebJobsStorage',
  handler: handle,
});
