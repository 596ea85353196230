import { app, type HttpHandler, type HttpMethod } from '@azure/functions';
import type { ApiHandler } from '#shared/v1/http/http.ts';

/**
 * What an operation does not take of these is told as every other error; to other methods the host says 404, without a word.
 * TRACE is among those, for a request with it cannot be made into a `Request` of fetch, as functions get it.
 */
export const ALL_METHODS: HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Registers a function that answers all methods of a route. @param route below the prefix that the app's routes have. */
export function operationFunction(name: string, route: string, answer: ApiHandler): void {
  const handler: HttpHandler = (request, context) =>
    answer(request, {
      log: (line) => context.log(line),
      warn: (line, error) => context.warn(line, error),
      error: (line, error) => context.error(line, error),
    });
  app.http(name, { methods: ALL_METHODS, route, authLevel: 'anonymous', handler });
}
