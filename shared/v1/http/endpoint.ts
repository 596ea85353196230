import { bearerChallenge } from '../../access/bearer.ts';
import type { ClientPrincipal } from '../../access/principal.ts';
import { isInternal, isPassing, responseOf } from '../../api/problem-details.ts';
import { messageOf, NiabError } from '../../errors.ts';
import { AccessStoreError } from '../../storage/access/access-store.ts';
import { within } from '../../time-out.ts';
import { v1Services, type V1Services } from '../../v1-services.ts';
import { admit, countCall } from './admit.ts';
import { OPERATIONS, type Operation, type OperationName } from '../contract/operations.ts';
import type { ApiHandler, ApiReply, ApiRequest } from './http.ts';
import { jsonOf } from './read-body.ts';
import { requestIdOf } from './request-id.ts';
import { toldProblem } from './told-problem.ts';

/** Longer than anything takes that is well, shorter than gateways wait. */
const PATIENCE_MS = 20_000;

/** A call that is to be answered. */
export interface Call {
  request: ApiRequest;
  /** Opened when they are first asked for. */
  services: () => Promise<V1Services>;
  /** For the log: what went wrong with a part of the answer. */
  warn: (error: unknown) => void;
  /** Has something done once the call is answered as asked: not after an error, nor when the answer comes too late. */
  whenAnswered: (work: () => void) => void;
}

/** A call of a client that may make it. */
export interface AdmittedCall extends Omit<Call, 'services'> {
  services: V1Services;
  principal: ClientPrincipal;
  /** The body of a POST, not checked against any schema yet; null for other methods. */
  json: unknown;
}

/** What is known of a call on its way, for the headers of its answer and for the log. */
interface Trail {
  clientId: string | null;
  headers: Record<string, string>;
}

/**
 * A call that is open to all.
 * @param failed what is answered to an error where that is not problem details.
 */
export function open(
  name: OperationName,
  answer: (call: Call) => ApiReply | Promise<ApiReply>,
  failed?: () => ApiReply,
): ApiHandler {
  return endpoint(name, async (call) => answer(call), failed);
}

/**
 * A call that wants a token with the scopes of the operation: token, scopes, rate and body are looked at in this order.
 * @param prepare begins what the answer needs as soon as the token is good, while a store is asked for the rate.
 */
export function secured(
  name: OperationName,
  answer: (call: AdmittedCall) => ApiReply | Promise<ApiReply>,
  prepare: (services: V1Services) => void = () => undefined,
): ApiHandler {
  const { method, scopes }: Operation = OPERATIONS[name];
  if (scopes.length === 0) throw new Error(`${name} is open to all`);
  return endpoint(name, async (call, trail) => {
    const services = await call.services();
    const { access } = services;
    const principal = await admit(access, call.request.headers.get('authorization'), scopes);
    trail.clientId = principal.clientId;
    prepare(services);
    await countCall(access, principal, (headers) => Object.assign(trail.headers, headers));
    const json = method === 'POST' ? await jsonOf(call.request) : null;
    return answer({ ...call, services, principal, json });
  });
}

/**
 * A call that reaches no operation: it gets what is wrong with it.
 * @param operation whose address it is; null for an address that there is not.
 */
export function refused(
  operation: OperationName | null,
  error: NiabError,
  headers: Record<string, string> = {},
): ApiHandler {
  return endpoint(operation, (_, trail) => {
    Object.assign(trail.headers, headers);
    return Promise.reject(error);
  });
}

/**
 * Wraps what an operation does: it has so much time, every error becomes problem details (of a token what OAuth says), each answer bears the id of its
 * request, and each call is one line of the log, without names, titles, tokens or addresses.
 */
function endpoint(
  operation: OperationName | null,
  answer: (call: Call, trail: Trail) => Promise<ApiReply>,
  failed?: () => ApiReply,
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
      const call = { request, services: v1Services, warn, whenAnswered };
      reply = await within(PATIENCE_MS, answer(call, trail));
      for (const work of afterwards) work();
      log.log(line(reply.status, null));
    } catch (thrown) {
      const error = known(thrown);
      const told = toldProblem(error);
      reply = failed?.() ?? withChallenge(responseOf(told), error, request.headers.get('authorization'));
      const said = line(reply.status, told.problem.code);
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

/** A store of access that does not answer now may do so soon. */
function known(error: unknown): unknown {
  return error instanceof AccessStoreError
    ? new NiabError('unavailable', messageOf(error), { cause: error })
    : error;
}

function withChallenge(reply: ApiReply, error: unknown, authorization: string | null): ApiReply {
  const challenge = bearerChallenge(error, authorization);
  return challenge === null
    ? reply
    : { ...reply, headers: { ...reply.headers, 'www-authenticate': challenge } };
}
