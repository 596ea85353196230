import { app, type InvocationContext } from '@azure/functions';
import { predictFilm } from '#shared/pipeline/predict.ts';
import { services } from '#shared/services.ts';
import { parseMessage } from '#shared/storage/queues/messages.ts';
import { attemptOf } from '../attempt-of.ts';

/** Queue `predict`: named numbers → forecast. */
export async function handle(message: unknown, context: InvocationContext): Promise<void> {
  await predictFilm(await services(), parseMessage('predict', message), attemptOf(context));
}

app.storageQueue('predict', {
  queueName: 'predict',
  connection: 'AzureWebJobsStorage',
  handler: handle,
});
