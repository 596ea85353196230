import { NiabError } from '../../errors.ts';
import { OPERATIONS, type Operation, type OperationName } from '../contract/operations.ts';

import type { ApiHandler } from './http.ts';
import { refused } from './told-call.ts';

/** What an operation answers to: HEAD as GET, without the body (RFC 9110, 9.3.2). */
function methodsOf(name: OperationName): readonly string[] {
  const { method }: Operation = OPERATIONS[name];
  return method === 'GET' ? ['GET', 'HEAD'] : [method];
}

/**
 * The handler of an operation for a host that hands it every method of its path: the Functions host answers 404, without a
 * word, where no function takes the method.
 */
export function forAllMethods(name: OperationName, answer: ApiHandler): ApiHandler {
  const allowed = methodsOf(name);
  const refuse = otherMethod(name);
  return async (request, log) => {
    if (!allowed.includes(request.method)) return refuse(request, log);
    const reply = await answer(request, log);
    if (request.method !== 'HEAD') return reply;
    const { status, headers } = reply;
    return { status, headers };
  };
}

/** What answers other methods than those of an operation. */
export function otherMethod(name: OperationName): ApiHandler {
  const allow = methodsOf(name).join(', ');
  return refused(name, new NiabError('method-not-allowed', `The address answers ${allow}`), { allow });
}

/** What answers every address that the API does not have. */
export const unknownPath = refused(null, new NiabError('unknown-path', 'The API has no such address'));
