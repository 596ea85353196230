import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { openLoop } from './open-loop.ts';

/** Answers on a free port while something is done. */
async function serving<T>(listener: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  try {
    return await use(`http://127.0.0.1:${address.port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('Requests are sent whether those before are answered or not', async () => {
  const waiting: ServerResponse[] = [];
  const { latencies, statuses } = await serving(
    (_request, response) => {
      waiting.push(response);
      if (waiting.length === 5) for (const each of waiting) each.end('{}');
    },
    (url) => openLoop(Array<string>(5).fill(url), 500),
  );
  expect(statuses).toEqual({ 200: 5 });
  expect(latencies).toHaveLength(5);
});

test('What is no success is counted and has no time', async () => {
  const { latencies, statuses } = await serving(
    (request, response) => {
      if (request.url === '/broken') response.destroy();
      else response.writeHead(request.url === '/fine' ? 200 : 429).end();
    },
    (url) => openLoop([`${url}/fine`, `${url}/busy`, `${url}/broken`], 500),
  );
  expect(statuses).toEqual({ 200: 1, 429: 1, broken: 1 });
  expect(latencies).toHaveLength(1);
});
