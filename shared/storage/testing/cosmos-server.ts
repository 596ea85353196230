import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { afterAll, beforeAll } from 'vitest';

/**
 * A server that speaks Cosmos DB's protocol, in memory, for one test file: started before its first test and ended
 * after the last. Answers how to reach it, once it runs.
 */
export function useCosmosServer(): () => string {
  let server: Server | null = null;
  beforeAll(async () => {
    server = createHttpServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server?.close();
    server?.closeAllConnections();
  });
  return () => {
    if (server === null) throw new Error('The Cosmos server does not run');
    const { port } = server.address() as AddressInfo;
    // The server checks no key; the SDK wants one in Base64.
    return `AccountEndpoint=http://127.0.0.1:${port};AccountKey=${Buffer.from('any').toString('base64')}`;
  };
}
