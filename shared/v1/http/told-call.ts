import type { NiabError } from '../../errors.ts';
import { within } from '../../time-out.ts';
import { isInternal, isPassing, responseOf } from '../../api/problem-details.ts';
import type { OperationName } from '../contract/operations.ts';
import type { ApiHandler, ApiReply, ApiRequest } from './http.ts';
import { requestIdOf } from './request-id.ts';
import { toldProblem } from './told-problem.ts';

/** Longer than anything takes that is well, shorter than gateways wait. */
const PATIENCE_MS = 20_000;

/** A call of which every end is told, good or bad. */
export interface ToldCall {
  request: ApiRequest;
  /** For the log: what went wrong with a part of the answer. */
  warn: (error: unknown) => void;
  /** Has something done once the call is answered as asked: not after an error, nor when the answer comes too late. */
  whenAnswered: (work: () => void) => void;
}

/** What is known of a call on its way, for the headers of its answer and for the log. */
export interface Trail {
  clientId: string | null;
  headers: Record<string, string>;
}

interface Refusing {
  /** What an error is taken for, where another one says more to a caller. */
  known: (error: unknown) => unknown;
  refusal: (error: unknown, problem: ReturnType<typeof toldProblem>, request: ApiRequest) => ApiReply;
}

const AS_IT_IS: Refusing = { known: (error) => error, refusal: (_, problem) => responseOf(problem) };

/**
 * A call that reaches no operation: it gets what is wrong with it.
 * @param operation whose address it is; null for an address that there is not.
 */
export function refused(
  operation: OperationName | null,
  error: NiabError,
  headers: Record<string, string> = {},
): ApiHandler {
  return told(operation, (_, trail) => {
    Object.assign(trail.headers, headers);
    return Promise.reject(error);
  });
}

/**
 * Wraps what an operation does: it has so much time, every error becomes problem details (of a token what OAuth says), each answer
 * bears the id of its request, and each call is one line of the log, without names, titles, tokens or addresses. It knows no
 * store and no token, so that who serves open calls alone need not load them.
 */
export function told(
  operation: OperationName | null,
  answer: (call: ToldCall, trail: Trail) => Promise<ApiReply>,
  { known, refusal }: Refusing = AS_IT_IS,
): ApiHandler {
  return async (request, log) => {
    const begun = performance.now();
    const requestId = requestIdOf(request.headers.get('traceparent'));
    const trail: Trail = { clientId: null, headers: {} };
    const line = (status: number, code: string | null): string =>
      JSON.stringify({
        ...{ operation, status, code, requestId, clientId: trail.clientId },
        milliseconds: Math.round(10 * (performance.now() - begun)) / 10,
      });
    const warn = (error: unknown): void => log.warn(JSON.stringify({ operation, requestId }), error);
    const afterwards: (() => void)[] = [];
    const whenAnswered = (work: () => void): unknown => afterwards.push(work);
    let reply: ApiReply;
    try {
      reply = await within(PATIENCE_MS, answer({ request, warn, whenAnswered }, trail));
      for (const work of afterwards) work();
      log.log(line(reply.status, null));
    } catch (thrown) {
      const error = known(thrown);
      const problem = toldProblem(error);
      reply = refusal(error, problem, request);
      const said = line(reply.status, problem.problem.code);
      if (isPassing(error)) log.warn(said, error);
      else if (isInternal(error)) log.error(said, error);
      else log.log(said);
    }
    return {
      ...reply,
      headers: { ...ALWAYS, ...reply.headers, ...trail.headers, 'x-request-id': requestId },
    };
  };
}

/** Nothing is taken for what it is not called. */
const ALWAYS = { 'x-content-type-options': 'nosniff' };
