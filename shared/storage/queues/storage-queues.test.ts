import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { QueueServiceClient } from '@azure/storage-queue';
import { expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { describeQueues } from './queues.contract.ts';
import type { QueueProbe } from './queues.contract.ts';
import { createStorageQueues } from './storage-queues.ts';

const azurite = useAzurite();

describeQueues('Azure storage', () =>
  Promise.resolve({
    queues: createStorageQueues({ connectionString: azurite.connectionString }),
    probe: probeOf(azurite.connectionString),
  }),
);

it('keeps a message that failed when the process dies before it is deleted', async () => {
  const probe = probeOf(azurite.connectionString);
  await probe.fail('predict', { runId: 'r', filmId: 'allocine-9' });

  // Nothing happens after the first deletion is asked for, as if the process had died there.
  const gate = await withoutDeletion(azurite.connectionString);
  await expect(
    createStorageQueues({ connectionString: gate.connectionString }).replayPoison('predict'),
  ).rejects.toThrow();
  gate.close();

  expect(await probe.takeAll('predict')).toEqual([{ runId: 'r', filmId: 'allocine-9' }]);
  const depths = await createStorageQueues({ connectionString: azurite.connectionString }).depths();
  expect(depths.find(({ queue }) => queue === 'predict')?.poison).toBe(1);
});

it('tells when the oldest of the messages that failed came', async () => {
  const { connectionString } = azurite;
  const poison =
    QueueServiceClient.fromConnectionString(connectionString).getQueueClient('record-actuals-poison');
  await poison.createIfNotExists();
  const first = await poison.sendMessage('first');
  await sleep(1_100);
  await poison.sendMessage('second');
  const oldest = async (): Promise<Date | null | undefined> =>
    (await createStorageQueues({ connectionString }).depths()).find(({ queue }) => queue === 'record-actuals')
      ?.oldestPoison;
  expect(await oldest()).toEqual(first.insertedOn);
  await poison.clearMessages();
  expect(await oldest()).toBeNull();
});

it('makes a queue again that was deleted while its process runs', async () => {
  const { connectionString } = azurite;
  const queues = createStorageQueues({ connectionString });
  await queues.send('predict', { runId: 'r', filmId: 'before' });
  await QueueServiceClient.fromConnectionString(connectionString).deleteQueue('predict');

  await queues.send('predict', { runId: 'r', filmId: 'after' });
  expect(await probeOf(connectionString).takeAll('predict')).toEqual([{ runId: 'r', filmId: 'after' }]);
  await QueueServiceClient.fromConnectionString(connectionString).deleteQueue('predict');
  expect((await queues.depths()).find(({ queue }) => queue === 'predict')?.messages).toBe(0);
});

function probeOf(connectionString: string): QueueProbe {
  const service = QueueServiceClient.fromConnectionString(connectionString);
  return {
    async takeAll(name) {
      const queue = service.getQueueClient(name);
      const taken: unknown[] = [];
      for (;;) {
        const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 32 });
        if (receivedMessageItems.length === 0) return taken;
        for (const { messageId, popReceipt, messageText } of receivedMessageItems) {
          taken.push(JSON.parse(Buffer.from(messageText, 'base64').toString()));
          await queue.deleteMessage(messageId, popReceipt);
        }
      }
    },
    async fail(queue, message) {
      const poison = service.getQueueClient(`${queue}-poison`);
      await poison.createIfNotExists();
      await poison.sendMessage(Buffer.from(JSON.stringify(message)).toString('base64'));
    },
  };
}

/** The same queues behind a gate that lets everything through but deletions. */
async function withoutDeletion(
  connectionString: string,
): Promise<{ connectionString: string; close: () => void }> {
  const endpoint = /QueueEndpoint=(http:\/\/[^/]+)/.exec(connectionString)?.[1] ?? '';
  const gate = createServer((incoming, outgoing) => {
    if (incoming.method === 'DELETE') {
      outgoing.writeHead(403).end();
      return;
    }
    const { method, headers, url = '' } = incoming;
    const onward = request(`${endpoint}${url}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  gate.listen(0, '127.0.0.1');
  await once(gate, 'listening');
  const { port } = gate.address() as AddressInfo;
  return {
    connectionString: connectionString.replace(endpoint, `http://127.0.0.1:${port}`),
    close: () => {
      gate.close();
      gate.closeAllConnections();
    },
  };
}
