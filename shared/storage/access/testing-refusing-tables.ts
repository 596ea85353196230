import { createServer } from 'node:http';
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
  const key = Buffer.from('key').toString('base64');
  return {
    connectionString: () =>
      `DefaultEndpointsProtocol=http;AccountName=none;AccountKey=${key};TableEndpoint=http://127.0.0.1:${port}/none;`,
    refuse: (as) => (how = as),
  };
}
