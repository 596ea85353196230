import { app, type InvocationContext } from '@azure/functions';
import { recordRun } from '#shared/pipeline/record-actuals.ts';
import { services } from '#shared/services.ts';
import { parseMessage } from '#shared/storage/queues/messages.ts';
import { attemptOf } from '../attempt-of.ts';

/** Queue `record-actuals`: what the pages of a run without a forecast say → results, or shows announced. */
export async function handle(message: unknown, context: InvocationContext): Promise<void> {
  await recordRun(await services(), parseMessage('record-actuals', message), attemptOf(context));
}

app.storageQueue('record-actuals', {
  queueName: 'record-actuals',
  connection: 'AzureWebJobsStorage',
  handler: handle,
});
