import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from 'vitest';
import { PoliteClient, type PoliteClientOptions } from './polite-client.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export const HOST = 'site.example';
export const PAGE = `https://${HOST}/page`;

/** A real local server that plays the sites, as the sample site does; paths begin with the site's host. */
let server: ReturnType<typeof createServer>;
let baseUrl: string;
export let routes: Map<string, Handler>;
export let seen: { path: string; headers: IncomingMessage['headers'] }[];

/** Starts it anew for each test of a file. */
export function useSites(): void {
  beforeEach(startSites);
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
}

async function startSites(): Promise<void> {
  routes = new Map([[`/${HOST}/robots.txt`, answer(404)]]);
  seen = [];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    seen.push({ path, headers: request.headers });
    (routes.get(path) ?? answer(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function answer(
  status: number,
  body: string | Buffer = '',
  headers: Record<string, string> = {},
): Handler {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };
}

/** Answers in turn; the last one for good. */
export function inTurn(...handlers: Handler[]): Handler {
  let count = 0;
  return (request, response) => {
    const handler = handlers[Math.min(count, handlers.length - 1)];
    count += 1;
    handler?.(request, response);
  };
}

/** A clock that only the client's own waiting moves on. */
export function simulatedTime(): Pick<PoliteClientOptions, 'clock' | 'wait'> & {
  waits: number[];
  pass(ms: number): void;
} {
  let now = Date.parse('2026-08-20T08:00:00Z');
  const waits: number[] = [];
  return {
    waits,
    pass: (ms) => {
      now += ms;
    },
    clock: { now: () => new Date(now) },
    wait: (ms) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}

export function clientWith(options: Partial<PoliteClientOptions> = {}): PoliteClient {
  return new PoliteClient({
    hosts: [HOST, 'other.example'],
    contact: 'cinema@example.org',
    sitesBaseUrl: baseUrl,
    ...simulatedTime(),
    ...options,
  });
}

export function asked(path: string): number {
  return seen.filter((request) => request.path === path).length;
}

export const at = (path: string): string => `/${HOST}${path}`;
