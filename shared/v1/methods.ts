import { problemResponse } from '../api/problem-details.ts';
import { NiabError } from '../errors.ts';
import { OPERATIONS, type Operation, type OperationName } from './contract/operations.ts';
import type { ApiHandler } from './http.ts';
import { requestIdOf } from './request-id.ts';

/** What an operation answers to: HEAD as GET, without the body (RFC 9110, 9.3.2). */
function allowedMethods(name: OperationName): readonly string[] {
  const { method }: Operation = OPERATIONS[name];
  return method === 'GET' ? ['GET', 'HEAD'] : [method];
}

/**
 * The handler of an operation for a host that hands it every method of its path: the Functions host answers 404, without a
 * word, where no function takes the method.
 */
export function forAllMethods(name: OperationName, answer: ApiHandler): ApiHandler {
  const allowed = allowedMethods(name);
  return async (request, log) => {
    if (!allowed.includes(request.method)) return notAllowed(allowed, request.headers.get('traceparent'));
    const reply = await answer(request, log);
    if (request.method !== 'HEAD') return reply;
    const { status, headers } = reply;
    return { status, headers };
  };
}

function notAllowed(allowed: readonly string[], traceparent: string | null): Awaited<ReturnType<ApiHandler>> {
  const allow = allowed.join(', ');
  const reply = problemResponse(new NiabError('method-not-allowed', `The address answers ${allow}`));
  return { ...reply, headers: { ...reply.headers, allow, 'x-request-id': requestIdOf(traceparent) } };
}
