import { bearerChallenge } from '../../access/bearer.ts';
import type { ClientPrincipal } from '../../access/principal.ts';
import { responseOf } from '../../api/problem-details.ts';
import { messageOf, NiabError } from '../../errors.ts';
import { AccessStoreError } from '../../storage/access/access-store.ts';
import { v1Services, type V1Services } from '../../v1-services.ts';
import { admit, countCall } from './admit.ts';
import { OPERATIONS, type Operation, type OperationName } from '../contract/operations.ts';
import type { ApiHandler, ApiReply } from './http.ts';
import { jsonOf } from './read-body.ts';
import { told, type ToldCall, type Trail } from './told-call.ts';

/** A call that is to be answered. */
export interface Call extends ToldCall {
  /** Opened when they are first asked for. */
  services: () => Promise<V1Services>;
}

/** A call of a client that may make it. */
export interface AdmittedCall extends Omit<Call, 'services'> {
  services: V1Services;
  principal: ClientPrincipal;
  /** The body of a POST, not checked against any schema yet; null for other methods. */
  json: unknown;
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

/** As `told`, with what belongs to tokens: their services, the errors of their store, the challenge that goes with a refusal. */
function endpoint(
  operation: OperationName,
  answer: (call: Call, trail: Trail) => Promise<ApiReply>,
  failed?: () => ApiReply,
): ApiHandler {
  return told(operation, async (call, trail) => answer({ ...call, services: v1Services }, trail), {
    known,
    refusal: (error, problem, request) =>
      failed?.() ?? withChallenge(responseOf(problem), error, request.headers.get('authorization')),
  });
}

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
