/**
 * `npm run replay-poison [-- --queue predict]`: puts messages that failed five times back into their queues, on the
 * storage that the settings name (this machine's, or that of Azure by AzureWebJobsStorage or its account name).
 */
import { parseArgs } from 'node:util';
import { DefaultAzureCredential } from '@azure/identity';
import { readConfig } from '../shared/config.ts';
import { InvalidInputError, messageOf } from '../shared/errors.ts';
import { QUEUE_NAMES } from '../shared/storage/queues/queues.ts';
import type { QueueName } from '../shared/storage/queues/queues.ts';
import { createStorageQueues } from '../shared/storage/queues/storage-queues.ts';
import { localSettings } from './settings.ts';

try {
  const { values } = parseArgs({ options: { queue: { type: 'string' } } });
  const { storage } = readConfig(localSettings(process.env));
  const queues = createStorageQueues(
    'connectionString' in storage ? storage : { ...storage, credential: new DefaultAzureCredential() },
  );
  for (const queue of values.queue === undefined ? QUEUE_NAMES : [queueOf(values.queue)]) {
    const count = await queues.replayPoison(queue);
    console.log(`${queue}: ${count === 0 ? 'nothing to put back' : `${count} put back`}`);
  }
} catch (error) {
  const { code } = error as { code?: unknown };
  const hint =
    code === 'ECONNREFUSED' || code === 'REQUEST_SEND_ERROR' ? ' Is NIAB running (npm start)?' : '';
  console.error(`${messageOf(error)}${hint}`);
  process.exitCode = 1;
}

function queueOf(name: string): QueueName {
  const queue = QUEUE_NAMES.find((known) => known === name);
  if (queue === undefined)
    throw new InvalidInputError('queue', `--queue must be one of ${QUEUE_NAMES.join(', ')}.`);
  return queue;
}
