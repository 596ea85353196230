import { app } from '@azure/functions';
import { OPERATIONS, type OperationName } from '#shared/v1/contract/operations.ts';
import { HANDLERS } from '#shared/v1/handlers.ts';
import { forAllMethods, unknownPath } from '#shared/v1/http/methods.ts';
import { endPredicting } from '#shared/v1/prediction/predicting.ts';
import { operationFunction } from './operation-function.ts';

// Is called where the host ends in peace; of a process that is killed the last seconds are lost (decision 33).
app.hook.appTerminate(() => endPredicting());

/** Registers the function of an operation, under its name. In the app of the prediction API routes have no prefix. */
export function v1Function(name: OperationName): void {
  operationFunction(name, OPERATIONS[name].path.slice(1), forAllMethods(name, HANDLERS[name]));
}

/**
 * Registers what answers all other addresses, which the host would answer with nothing. The host asks functions in the order of
 * their names, so it must have the last of all.
 */
export function otherPathsFunction(name: string): void {
  operationFunction(name, '{*path}', unknownPath);
}
