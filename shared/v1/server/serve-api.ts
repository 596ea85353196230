import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { InvalidInputError } from '../../errors.ts';
import type { OperationName } from '../contract/operations.ts';
import { refused } from '../http/told-call.ts';
import type { ApiHandler, ApiLog, ApiReply, ApiRequest } from '../http/http.ts';
import { otherMethod, unknownPath } from '../http/methods.ts';
import { drained, NodeRequest } from './node-request.ts';
import { routeOf } from './routes.ts';

/** Longer than a balancer keeps an idle connection, so that it is the one who ends it. */
const KEEP_ALIVE_MS = 75_000;
const HEADERS_MS = 10_000;
/** Longer than any call may take to be answered. */
const REQUEST_MS = 30_000;
/** How often connections are looked at for those limits. */
const CHECK_MS = 5_000;
/** How long calls may finish once the server is to end. */
const GRACE_MS = 4_000;

type Handlers = Readonly<Record<OperationName, ApiHandler>>;

export interface ApiServer {
  port: number;
  /** Takes no more calls; those on their way are answered, for some seconds. */
  stop: () => Promise<void>;
}

/** The prediction API on a bare HTTP server: what the Functions host does for the same handlers, this does here. */
export async function serveApi(
  handlers: Handlers,
  { host, port }: { host: string; port: number },
  log: ApiLog,
): Promise<ApiServer> {
  const server = createServer(
    {
      ...{ keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS },
      connectionsCheckingInterval: CHECK_MS,
    },
    (request, response) => {
      answer(handlers, request, log)
        .then((reply) => write(server, request, response, reply))
        .catch((error: unknown) => {
          log.error('{}', error);
          response.destroy();
        });
    },
  );
  server.on('clientError', (error, socket) => void refuseUnread(error, socket, log));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => close(server) };
}

async function answer(handlers: Handlers, request: IncomingMessage, log: ApiLog): Promise<ApiReply> {
  const route = routeOf(request.method ?? 'GET', request.url ?? '/');
  if (route !== null && 'name' in route) {
    return handlers[route.name](new NodeRequest(request, route.params), log);
  }
  const unrouted = new NodeRequest(request, {});
  return route === null ? unknownPath(unrouted, log) : otherMethod(route.other)(unrouted, log);
}

async function write(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: ApiReply,
): Promise<void> {
  const goesOn = (request.complete || (await drained(request))) && server.listening;
  const length = status === 304 ? {} : { 'content-length': body === undefined ? 0 : Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length, ...(goesOn ? {} : { connection: 'close' }) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Of a request that could not be read nothing is known. */
const UNREAD: ApiRequest = {
  ...{ method: '', url: '', headers: { get: () => null }, params: {} },
  arrayBuffer: () => Promise.resolve(new Uint8Array()),
};
const notHttp = refused(null, new InvalidInputError('request', 'is not HTTP as this server reads it'));

/** What is no HTTP, or does not come in time, is told so before the connection ends. */
async function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex, log: ApiLog): Promise<void> {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    return;
  }
  const { headers, body = '' } = await notHttp(UNREAD, log);
  const lines = Object.entries({
    ...headers,
    connection: 'close',
    'content-length': Buffer.byteLength(body),
  });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.write(`HTTP/1.1 400 Bad Request\r\n${head}\r\n`);
  socket.end(body);
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(force);
}
