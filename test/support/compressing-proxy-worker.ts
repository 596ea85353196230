/** What `compressing-proxy.ts` runs in its thread; tells it the port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { SITE_URL } from '#local/ports.ts';

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** What says of itself that it never changes. */
const kept = new Map<string, Answer>();

async function ask(path: string, cookie: string): Promise<Answer> {
  const known = kept.get(path);
  if (known !== undefined) return known;
  const answer = await fetch(SITE_URL + path, { headers: { cookie }, redirect: 'manual' });
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name]) => !['content-length', 'connection', 'keep-alive'].includes(name)),
  );
  const made = {
    status: answer.status,
    headers: { ...headers, 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.from(await answer.arrayBuffer())),
  };
  if (answer.ok && answer.headers.get('cache-control')?.includes('immutable') === true) kept.set(path, made);
  return made;
}

const server = createServer((request, response) => {
  ask(request.url ?? '/', request.headers.cookie ?? '')
    .then(({ status, headers, body }) => response.writeHead(status, headers).end(body))
    .catch((error: unknown) => response.destroy(error as Error));
});
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
