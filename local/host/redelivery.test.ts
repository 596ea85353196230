import { fork } from 'node:child_process';
import { once } from 'node:events';
import { app } from '@azure/functions';
import { expect, test } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { createQueue, until, useHosts } from '#test/support/host.ts';

const azurite = useAzurite();
const start = useHosts(azurite);

test(
  'a message whose host is killed in the middle comes back to the next host when its lease has ended',
  { timeout: 60_000 },
  async () => {
    const queue = await createQueue(azurite.connectionString, 'killed');
    const child = fork(new URL('../../test/support/hanging-host.ts', import.meta.url), {
      env: { ...process.env, AzureWebJobsStorage: azurite.connectionString },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await queue.send({ filmId: 'f1' });
    const [report] = (await once(child, 'message')) as [unknown];
    expect(report).toEqual({ running: { filmId: 'f1' }, dequeueCount: 1 });
    child.kill('SIGKILL');
    await once(child, 'exit');

    const counts: unknown[] = [];
    await start({
      register: () =>
        app.storageQueue('finishes', {
          queueName: 'killed',
          connection: 'AzureWebJobsStorage',
          handler: (_message, context) => void counts.push(context.triggerMetadata?.['dequeueCount']),
        }),
    });
    await until(async () => counts.length > 0 && (await queue.length()) === 0, 'second delivery', 20_000);
    expect(counts).toEqual([2]);
  },
);
