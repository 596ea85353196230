import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { putLoad, tryOnce, type Target } from './put-load.ts';

const BODIES = Array.from({ length: 50 }, (_, i) => JSON.stringify({ film: i }));

/** A server that answers as it is told, and what it was sent, over how many connections. */
async function served(answer: (response: ServerResponse, body: string) => void) {
  const bodies = new Set<string>();
  let connections = 0;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.add(`${request.headers.authorization ?? ''} ${body}`);
      answer(response, body);
    });
  });
  server.on('connection', () => (connections += 1));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/predict`;
  const target: Target = { url, token: 'good', bodies: BODIES };
  return { target, bodies, connections: () => connections };
}

test('a load sends all bodies, on sixteen connections that are kept', async () => {
  const { target, bodies, connections } = await served((response) => response.end('{}'));
  await tryOnce(target);
  const before = connections();
  const { requestsASecond, p99 } = await putLoad(target, 1);
  expect(requestsASecond).toBeGreaterThan(16);
  expect(p99).toBeGreaterThanOrEqual(0);
  expect(connections() - before).toBe(16);
  expect(bodies).toEqual(new Set(BODIES.map((body) => `Bearer good ${body}`)));
});

test.each([207, 429, 503])('an answer %d among others ends it, as it does the first try', async (status) => {
  const last = BODIES.at(-1);
  const { target } = await served((response, body) => {
    response.writeHead(body === last ? status : 200).end('{}');
  });
  await tryOnce(target);
  await expect(putLoad(target, 1)).rejects.toThrow(String(status));
  await expect(tryOnce({ ...target, bodies: BODIES.slice(-1) })).rejects.toThrow(`answers ${status}`);
});
