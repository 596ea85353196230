import { app, type InvocationContext } from '@azure/functions';
import { parsePage } from '#shared/pipeline/parse-page.ts';
import { services } from '#shared/services.ts';
import { parseMessage } from '#shared/storage/queues/messages.ts';
import { attemptOf } from '../attempt-of.ts';

/** Queue `parse-page`: raw page → films it speaks of. */
export async function handle(message: unknown, context: InvocationContext): Promise<void> {
  await parsePage(await services(), parseMessage('parse-page', message), attemptOf(context));
}

app.storageQueue('parse-page', {
  queueName: 'parse-page',
  connection: 'AzureWebJobsStorage',
  handler: handle,
});
