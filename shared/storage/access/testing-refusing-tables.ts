import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

/** How a table service refuses what it is asked. */
export interface Refusing {
  status: number;
  code: string;
}

/**
 * A server in place of the table service that refuses every request alike. The emulator of the service never has a table
 * that is being deleted.
 */
export function useRefusingTables(): { connectionString: () => string; refuse: (how: Refusing) => void } {
  let how: Refusing = { status: 500, code: 'InternalError' };
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(how.status, { 'content-type': 'application/json;odata=minimalmetadata' });
      response.end(
        JSON.stringify({ 'odata.error': { code: how.code, message: { lang: 'en', value: 'no' } } }),
      );
    });
  });
  const port = useServer(server);
  const key = Buffer.from('key').toString('base64');
  return {
    connectionString: () =>
      `DefaultEndpointsProtocol=http;AccountName=none;AccountKey=${key};TableEndpoint=http://127.0.0.1:${port()}/none;`,
    refuse: (as) => (how = as),
  };
}

/**
 * A server between the store and the table service of an account, which loses the first answer to a row that is to be
 * stored: the service has stored it, and the store is told 500.
 *
 * @param by the method by which the row is stored: POST a new one, PUT one whatever is there.
 */
export function useLostAnswer(
  account: () => string,
  by: 'POST' | 'PUT' = 'POST',
): {
  connectionString: () => string;
  isLost: () => boolean;
} {
  let isLost = false;
  const target = (): URL => new URL(/TableEndpoint=([^;]+)/.exec(account())?.[1] ?? '');
  const server = createServer((from, to) => {
    const { hostname, port } = target();
    const { method, url: path, headers } = from;
    const forwarded = ask({ hostname, port, method, path, headers }, (answer) => {
      const loses =
        !isLost && method === by && path?.includes('/Tables') === false && answer.statusCode === 204;
      isLost ||= loses;
      if (loses) answer.resume();
      to.writeHead(loses ? 500 : (answer.statusCode ?? 500), loses ? {} : answer.headers);
      if (loses) to.end();
      else answer.pipe(to);
    });
    from.pipe(forwarded);
  });
  const port = useServer(server);
  return {
    connectionString: () => account().replace(target().host, `127.0.0.1:${port()}`),
    isLost: () => isLost,
  };
}

function useServer(server: Server): () => number {
  let port = 0;
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          ({ port } = server.address() as AddressInfo);
          resolve();
        });
      }),
  );
  afterAll(() => void server.close());
  return () => port;
}
