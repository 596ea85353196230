import { app, type InvocationContext } from '@azure/functions';
import { buildFilmFeatures } from '#shared/pipeline/build-features.ts';
import { services } from '#shared/services.ts';
import { parseMessage } from '#shared/storage/queues/messages.ts';
import { attemptOf } from '../attempt-of.ts';

/** Queue `build-features`: film → named numbers as of the run's date. */
export async function handle(message: unknown, context: InvocationContext): Promise<void> {
  await buildFilmFeatures(await services(), parseMessage('build-features', message), attemptOf(context));
}

app.storageQueue('build-features', {
  queueName: 'build-features',
  connection: 'AzureWebJobsStorage',
  handler: handle,
});
