import { app, type HttpHandler, type HttpMethod } from '@azure/functions';
import { OPERATIONS, type OperationName } from '#shared/v1/contract/operations.ts';
import { HANDLERS } from '#shared/v1/handlers.ts';
import type { ApiHandler } from '#shared/v1/http/http.ts';
import { forAllMethods, unknownPath } from '#shared/v1/http/methods.ts';
import { endPredicting } from '#shared/v1/prediction/predicting.ts';

// Is called where the host ends in peace; of a process that is killed the last seconds are lost (decision 33).
app.hook.appTerminate(() => endPredicting());

/**
 * What an operation does not take of these is told as every other error; to other methods the host says 404, without a word.
 * TRACE is among those, for a request with it cannot be made into a `Request` of fetch, as functions get it.
 */
const METHODS: HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Registers the function of an operation, under its name. In the app of the prediction API routes have no prefix. */
export function v1Function(name: OperationName): void {
  register(name, OPERATIONS[name].path, forAllMethods(name, HANDLERS[name]));
}

/**
 * Registers what answers all other addresses, which the host would answer with nothing. The host asks functions in the order of
 * their names, so it must have the last of all.
 */
export function otherPathsFunction(name: string): void {
  register(name, '/{*path}', unknownPath);
}

function register(name: string, path: string, answer: ApiHandler): void {
  const handler: HttpHandler = (request, context) =>
    answer(request, {
      log: (line) => context.log(line),
      warn: (line, error) => context.warn(line, error),
      error: (line, error) => context.error(line, error),
    });
  app.http(name, { methods: METHODS, route: path.slice(1), authLevel: 'anonymous', handler });
}
