import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { SITE_URL } from '#local/ports.ts';

/** The site as it is sent in Azure: compressed. The emulator compresses nothing, and speed could not be measured. */
export async function startCompressingProxy(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { cookie = '' } = request.headers;
    fetch(SITE_URL + (request.url ?? '/'), { headers: { cookie }, redirect: 'manual' })
      .then(async (answer) => {
        const body = gzipSync(Buffer.from(await answer.arrayBuffer()));
        const headers = Object.fromEntries(
          [...answer.headers].filter(
            ([name]) => !['content-length', 'connection', 'keep-alive'].includes(name),
          ),
        );
        response.writeHead(answer.status, { ...headers, 'content-encoding': 'gzip' }).end(body);
      })
      .catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
