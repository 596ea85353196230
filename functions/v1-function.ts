import { app, type HttpHandler } from '@azure/functions';
import { OPERATIONS, type OperationName } from '#shared/v1/contract/operations.ts';
import { HANDLERS } from '#shared/v1/handlers.ts';
import { endRecording } from '#shared/v1/recording.ts';

// Is called where the host ends in peace; of a process that is killed the last seconds are lost (decision 33).
app.hook.appTerminate(() => endRecording());

/** Registers the function of an operation, under its name. In the app of the prediction API routes have no prefix. */
export function v1Function(name: OperationName): void {
  const { method, path } = OPERATIONS[name];
  const answer = HANDLERS[name];
  const handler: HttpHandler = (request, context) =>
    answer(request, {
      log: (line) => context.log(line),
      warn: (line, error) => context.warn(line, error),
      error: (line, error) => context.error(line, error),
    });
  app.http(name, { methods: [method], route: path.slice(1), authLevel: 'anonymous', handler });
}
