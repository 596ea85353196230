import { app, type InvocationContext } from '@azure/functions';
import { assembleWeek } from '#shared/pipeline/assemble-week.ts';
import { services } from '#shared/services.ts';
import { parseMessage } from '#shared/storage/queues/messages.ts';
import { attemptOf } from '../attempt-of.ts';

/** Queue `assemble-week`: the films of a run's pages → releases of the week. */
export async function handle(message: unknown, context: InvocationContext): Promise<void> {
  await assembleWeek(await services(), parseMessage('assemble-week', message), attemptOf(context));
}

app.storageQueue('assemble-week', {
  queueName: 'assemble-week',
  connection: 'AzureWebJobsStorage',
  handler: handle,
});
