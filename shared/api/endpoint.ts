import type { HttpHandler, HttpRequest, HttpResponseInit } from '@azure/functions';
import { authorise } from '../access/principal.ts';
import { messageOf } from '../errors.ts';
import { services, type Services } from '../services.ts';
import { withPatience } from '../storage/operational/patience.ts';
import { bodyOf, isKnown, type AnswerBody, type Telling } from './answer-body.ts';
import type { Role } from './manager.ts';
import { managerPrincipal } from './manager-principal.ts';
import { isInternal, isPassing, problemResponse } from './problem-details.ts';
import { countRequest } from './request-rate.ts';
import { answers, computations } from './turns.ts';

/** What an endpoint works with: the services of the process and the name of who asks. */
export interface Caller extends Services {
  manager: string;
  /** The same services without the name, one object for all callers. */
  services: Services;
}

/** A function's reply, and a function: what its 200 tells. */
export type Reply<T> = HttpResponseInit & Telling<T>;
export type Handler<T> = HttpHandler & Telling<T>;

/**
 * Wraps what an endpoint does: only the manager gets in, or whoever has the role that is named, and not too often; a database that sleeps is waited for as long
 * as the site's proxy allows, and every error becomes problem details. A change, and every answer on its way out, waits
 * for its turn.
 */
export function endpoint<T>(
  answer: (request: HttpRequest, caller: Caller) => Promise<Reply<T>>,
  role: Role = 'manager',
): Handler<T> {
  const answerOrProblem: HttpHandler = async (request, context) => {
    try {
      const own = await services();
      const principal = managerPrincipal(request.headers, own.config.auth, role);
      authorise(principal, 'admin');
      const manager = principal.name;
      countRequest(own.config, manager);
      // What is read takes its turn when nobody has read it before.
      if (request.method !== 'GET') await computations.take(context.functionName);
      const { httpMs } = own.config.patience;
      return await withPatience(httpMs, () => answer(request, { ...own, manager, services: own }));
    } catch (error) {
      if (isPassing(error)) context.warn(`${request.method} ${request.url}: ${messageOf(error)}`);
      if (isInternal(error)) context.error(`${request.method} ${request.url}`, error);
      return problemResponse(error);
    }
  };
  return async (request, context) => {
    const response = await answerOrProblem(request, context);
    await answers.take(context.functionName);
    return response;
  };
}

/** 200 with a body, or 304 without one for a caller who has the same already. */
export function ok<T extends object>(request: HttpRequest, answer: T): Reply<T> {
  return okWith(request, bodyOf(answer));
}

/** As `ok`, with a body that is made already. */
export function okWith<T>(request: HttpRequest, { bytes, etag }: AnswerBody<T>): Reply<T> {
  const headers = { etag, 'cache-control': 'private, no-cache' };
  if (request.method === 'GET' && isKnown(request.headers.get('if-none-match'), etag)) {
    return { status: 304, headers };
  }
  return { status: 200, headers: { ...headers, 'content-type': 'application/json' }, body: bytes };
}
