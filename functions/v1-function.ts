import { app, type HttpHandler, type HttpMethod } from '@azure/functions';
import { OPERATIONS, type OperationName } from '#shared/v1/contract/operations.ts';
import { HANDLERS } from '#shared/v1/handlers.ts';
import { forAllMethods } from '#shared/v1/methods.ts';
import { endPredicting } from '#shared/v1/predicting.ts';

// Is called where the host ends in peace; of a process that is killed the last seconds are lost (decision 33).
app.hook.appTerminate(() => endPredicting());

/**
 * What an operation does not take of these is told as every other error; to other methods the host says 404, without a word.
 * TRACE is among those, for a request with it cannot be made into a `Request` of fetch, as functions get it.
 */
const METHODS: HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Registers the function of an operation, under its name. In the app of the prediction API routes have no prefix. */
export function v1Function(name: OperationName): void {
  const { path } = OPERATIONS[name];
  const answer = forAllMethods(name, HANDLERS[name]);
  const handler: HttpHandler = (request, context) =>
    answer(request, {
      log: (line) => context.log(line),
      warn: (line, error) => context.warn(line, error),
      error: (line, error) => context.error(line, error),
    });
  app.http(name, { methods: METHODS, route: path.slice(1), authLevel: 'anonymous', handler });
}
