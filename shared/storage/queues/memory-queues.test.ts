import { expect, it } from 'vitest';
import { MemoryQueues, type MemoryMessage } from './memory-queues.ts';
import { describeQueues } from './queues.contract.ts';
import { MAX_ATTEMPTS, QUEUE_NAMES, type QueueName } from './queues.ts';

describeQueues('memory', () => {
  const queues = new MemoryQueues();
  return Promise.resolve({
    queues,
    probe: {
      takeAll(name) {
        const queue = QUEUE_NAMES.find((each) => name === each || name === `${each}-poison`);
        if (queue === undefined) throw new Error(`No queue ${name}`);
        const texts = queues.clear(queue, name === queue ? 'waiting' : 'poison');
        return Promise.resolve(texts.map((text): unknown => JSON.parse(text)));
      },
      fail(queue, message) {
        queues.putPoison(queue, JSON.stringify(message));
        return Promise.resolve();
      },
    },
  });
});

it('gives a message to one at a time, again when it failed, and puts it aside after the last attempt', async () => {
  const queues = new MemoryQueues();
  const told: QueueName[] = [];
  queues.onMessage = (queue) => told.push(queue);
  await queues.send('plan-programme', { runId: 'r' });
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const message = queues.take('plan-programme');
    expect(message).toMatchObject({ text: '{"runId":"r"}', deliveries: attempt });
    expect(queues.take('plan-programme')).toBeUndefined();
    expect((await depthOf(queues)).messages).toBe(1);
    queues.fail('plan-programme', message as MemoryMessage);
  }
  expect(queues.take('plan-programme')).toBeUndefined();
  expect(await depthOf(queues)).toMatchObject({ messages: 0, poison: 1 });
  expect(told).toHaveLength(MAX_ATTEMPTS);
});

async function depthOf(queues: MemoryQueues): Promise<{ messages: number; poison: number }> {
  const depth = (await queues.depths()).find(({ queue }) => queue === 'plan-programme');
  return depth ?? { messages: NaN, poison: NaN };
}
