import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isOwnHost } from '#shared/api/own-host.ts';
import { messageOf } from '#shared/errors.ts';
import { resolveSettings } from './binding-expressions.ts';
import type { Settings } from './binding-expressions.ts';
import type { RegisteredFunction } from './core-module.ts';
import type { RpcHttpData } from './core-types.ts';
import { headersOf, queryOf, readBody, urlOf, writeResponse } from './http-rpc.ts';
import { byName, compileRoute } from './http-routes.ts';
import type { Route } from './http-routes.ts';
import { triggerOf } from './invoke.ts';
import type { Invoke } from './invoke.ts';
import type { HostLog } from './logging.ts';

interface Endpoint {
  name: string;
  fn: RegisteredFunction;
  methods: string[];
  route: Route;
}

interface HttpListenerOptions {
  functions: RegisteredFunction[];
  routePrefix: string;
  settings: Settings;
  invoke: Invoke;
  log: HostLog;
}

interface HttpListener {
  port: number;
  stop(): Promise<void>;
}

/** Default of the real host; the app setting FUNCTIONS_REQUEST_BODY_SIZE_LIMIT changes it. */
const BODY_LIMIT = 104_857_600;

/** Answers the HTTP functions on 127.0.0.1. */
export async function listenHttp(options: HttpListenerOptions, port: number): Promise<HttpListener> {
  const endpoints = byName(
    options.functions.map((fn): Endpoint => {
      const { name } = fn.metadata;
      const trigger = triggerOf(fn).options;
      const route = typeof trigger['route'] === 'string' ? trigger['route'] : name;
      const methods = (trigger['methods'] as string[]).map((method) => method.toUpperCase());
      return { name, fn, methods, route: compileRoute(resolveSettings(route, options.settings)) };
    }),
  );

  const server = createServer((request, response) => {
    answer(options, endpoints, request, response).catch((error: unknown) => {
      options.log.host('Http', 'debug', messageOf(error));
      // A body that is too large as well: the real host says no 413.
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { connection: 'close' }).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { port: (server.address() as AddressInfo).port, stop: () => close(server) };
}

async function answer(
  options: HttpListenerOptions,
  endpoints: Endpoint[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Nobody reaches this machine from outside, but a name that was pointed at it does. The real host wants a valid one too.
  if (!isOwnHost(request.headers.host ?? '')) {
    response.writeHead(400, { connection: 'close' }).end();
    return;
  }
  const below = pathBelow(options.routePrefix, request.url ?? '/');
  // The real host keeps these for itself, whatever route of a function fits.
  const path = below !== null && /^\/?admin(\/|\?|$)/i.test(request.url ?? '/') ? null : below;
  const [chosen] = endpoints.flatMap((endpoint) => {
    const params = path === null ? null : endpoint.route.match(path);
    return params === null || !endpoint.methods.includes(request.method ?? '')
      ? []
      : [{ ...endpoint, params }];
  });
  if (chosen === undefined) {
    // Also where the path is known and the method is not: the real host knows no 405.
    response.writeHead(404).end();
    return;
  }
  await call(options, chosen.fn, chosen.params, request, response);
}

/** The body is read whole, and so is the answer. */
async function call(
  options: HttpListenerOptions,
  fn: RegisteredFunction,
  params: Record<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const limit = Number(options.settings['FUNCTIONS_REQUEST_BODY_SIZE_LIMIT'] ?? BODY_LIMIT);
  const body = await readBody(request, limit);
  const http: RpcHttpData = {
    method: request.method ?? 'GET',
    url: urlOf(request),
    headers: headersOf(request),
    query: queryOf(request),
    params,
    ...(body.length === 0 ? {} : { body: { bytes: body } }),
  };
  const result = await options.invoke(fn, { input: { http }, metadata: {} });
  writeResponse(response, result.returnValue?.http);
}

function pathBelow(prefix: string, url: string): string | null {
  const path = (url.split('?')[0] ?? '').replace(/^\//, '');
  if (prefix === '') return path;
  return path.toLowerCase().startsWith(`${prefix.toLowerCase()}/`) ? path.slice(prefix.length + 1) : null;
}

/** Lets running requests finish for a moment, then ends the connections. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), 2_000);
  await closed;
  clearTimeout(force);
}
