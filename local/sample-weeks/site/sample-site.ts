import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '#shared/clock.ts';
import { sampleAnswer, type Answer } from './routes.ts';

export interface SampleSite {
  /** Without a slash at the end, e.g. `http://127.0.0.1:4290`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Stands in for the sites that the pipeline reads: `https://host/path` is `{url}/host/path` here, and posters are at
 * `{url}/posters/…`. It knows no more than the sites knew at the clock's time.
 *
 * @param options.port 0 for any free one. A port that is taken rejects with `EADDRINUSE`.
 */
export async function startSampleSite(options: { port: number; clock: Clock }): Promise<SampleSite> {
  let url = '';
  const server = createServer((request, response) =>
    answer(request, response, (path) => sampleAnswer(path, options.clock.now(), url)),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  answerOf: (pathAndQuery: string) => Answer | null,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const found = answerOf(request.url ?? '/');
  if (found === null) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>404</h1>');
    return;
  }
  const etag = `"${createHash('sha256').update(found.body).digest('base64url').slice(0, 22)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response
    .writeHead(200, { 'content-type': found.contentType, etag })
    .end(request.method === 'HEAD' ? undefined : Buffer.from(found.body, found.encoding));
}
