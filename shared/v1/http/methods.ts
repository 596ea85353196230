import { problemResponse } from '../../api/problem-details.ts';
import { NiabError } from '../../errors.ts';
import { OPERATIONS, type Operation, type OperationName } from '../contract/operations.ts';
import type { ApiHandler, ApiLog, ApiReply, ApiRequest } from './http.ts';
import { requestIdOf } from './request-id.ts';

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
  return async (request, log) => {
    if (!allowed.includes(request.method)) return refuseMethod(name, request, log);
    const reply = await answer(request, log);
    if (request.method !== 'HEAD') return reply;
    const { status, headers } = reply;
    return { status, headers };
  };
}

/** What answers another method than those of an operation. */
export function refuseMethod(operation: OperationName, request: ApiRequest, log: ApiLog): ApiReply {
  const allow = methodsOf(operation).join(', ');
  const error = new NiabError('method-not-allowed', `The address answers ${allow}`);
  return refused(error, request, { log, operation, headers: { allow } });
}

/** What answers every address that the API does not have. */
export const unknownPath: ApiHandler = (request, log) =>
  Promise.resolve(
    refused(new NiabError('unknown-path', 'The API has no such address'), request, {
      ...{ log, operation: null, headers: {} },
    }),
  );

/** A call that reaches no operation gets its id and its line of the log as all others do. */
function refused(
  error: NiabError,
  { headers }: ApiRequest,
  call: { log: ApiLog; operation: OperationName | null; headers: Record<string, string> },
): ApiReply {
  const requestId = requestIdOf(headers.get('traceparent'));
  const reply = problemResponse(error);
  const { log, operation } = call;
  log.log(JSON.stringify({ operation, status: reply.status, code: error.code, requestId }));
  return { ...reply, headers: { ...reply.headers, ...call.headers, 'x-request-id': requestId } };
}
