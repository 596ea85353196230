import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { app } from '@azure/functions';
import { expect, test } from 'vitest';
import { useHosts } from '../../test/support/host.ts';

// A file of its own: the choice to stream holds for the whole process.
const start = useHosts();

test('with enableHttpStream the body flows in and the answer flows out, piece by piece', async () => {
  const arrived: string[] = [];
  const { url } = await start({
    register: () => {
      app.setup({ enableHttpStream: true });
      app.http('echo', {
        methods: ['POST'],
        route: 'echo/{name}',
        handler: (request) => {
          async function* answer(): AsyncGenerator<string> {
            yield `${request.params['name'] ?? ''}:`;
            for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
              arrived.push(Buffer.from(chunk).toString());
              yield `<${Buffer.from(chunk).toString()}>`;
            }
          }
          return { status: 202, headers: { 'content-type': 'text/plain' }, body: Readable.from(answer()) };
        },
      });
    },
  });

  const pieces = ['one', 'two', 'three'];
  const arrivedBefore: number[] = [];
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      arrivedBefore.push(arrived.length);
      const piece = pieces.shift();
      if (piece === undefined) {
        controller.close();
      } else {
        controller.enqueue(Buffer.from(piece));
        await sleep(200);
      }
    },
  });
  const response = await fetch(`${url}/api/echo/film`, { method: 'POST', body, duplex: 'half' });
  expect(response.status).toBe(202);
  expect(await response.text()).toBe('film:<one><two><three>');
  // The function had the first piece before the last was sent.
  expect(arrivedBefore.at(-2)).toBeGreaterThan(0);
});
