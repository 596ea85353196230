/**
 * `npm run replay-poison [-- --queue predict]`: puts messages that failed five times back into their queues, on the
 * storage that the settings name (this machine's, or that of Azure by AzureWebJobsStorage or its account name).
 * `npm run replay-poison -- --pages RUN_ID` has the failed pages of a run parsed again.
 */
import { parseArgs } from 'node:util';
import { systemClock } from '#shared/clock.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { replayPoison } from '#shared/pipeline/replay-poison.ts';
import { createServices, type Services } from '#shared/services.ts';
import { QUEUE_NAMES } from '#shared/storage/queues/queues.ts';
import type { QueueName } from '#shared/storage/queues/queues.ts';
import { replayPages } from './replay-pages.ts';
import { clockBeside, configBeside } from './sample-weeks/sample-data.ts';
import { localSettings } from './settings.ts';

try {
  const { values } = parseArgs({ options: { queue: { type: 'string' }, pages: { type: 'string' } } });
  if (values.pages === undefined) {
    await replayQueues(values.queue === undefined ? QUEUE_NAMES : [queueOf(values.queue)]);
  } else {
    await replayPagesOf(values.pages);
  }
} catch (error) {
  const { code } = error as { code?: unknown };
  const hint =
    code === 'ECONNREFUSED' || code === 'REQUEST_SEND_ERROR' ? ' Is NIAB running (npm start)?' : '';
  console.error(`${messageOf(error)}${hint}`);
  process.exitCode = 1;
}

/** The services of the settings, with the clock by which what they hold is dated. */
async function withServices(work: (services: Services) => Promise<void>): Promise<void> {
  const settings = localSettings(process.env);
  const config = configBeside(settings);
  const services = await createServices(config, systemClock);
  try {
    await work({ ...services, clock: await clockBeside(settings, services.operational) });
  } finally {
    await services.operational.close();
    await services.analytical.close();
  }
}

function replayQueues(names: readonly QueueName[]): Promise<void> {
  return withServices(async (services) => {
    for (const queue of names) {
      const count = await replayPoison(services, queue);
      console.log(`${queue}: ${count === 0 ? 'nothing to put back' : `${count} put back`}`);
    }
  });
}

function replayPagesOf(runId: string): Promise<void> {
  return withServices(async (services) => {
    const { sent, notKept } = await replayPages(services, runId);
    console.log(`parse-page: ${sent.length === 0 ? 'nothing to send again' : `${sent.length} sent again`}`);
    for (const label of notKept) console.log(`Not kept, so there is nothing to parse: ${label}`);
  });
}

function queueOf(name: string): QueueName {
  const queue = QUEUE_NAMES.find((known) => known === name);
  if (queue === undefined)
    throw new InvalidInputError('queue', `--queue must be one of ${QUEUE_NAMES.join(', ')}.`);
  return queue;
}
