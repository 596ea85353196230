import type { HttpHandler, HttpRequest } from '@azure/functions';
import { messageOf } from '../errors.ts';
import { services, type Services } from '../services.ts';
import { isKnown, type AnswerBody } from './answer-body.ts';
import type { Handler, Reply } from './endpoint.ts';
import { isInternal, isPassing, problemResponse } from './problem-details.ts';
import { answers } from './turns.ts';

/** What anybody may read, the same for all: so a browser, and whatever is between, may keep it for a minute. */
const CACHED = 'public, max-age=60';

/**
 * Wraps what an endpoint tells anybody: nobody is asked who they are, and it is not told. Visitors take turns with the
 * manager's answers, so that many of them do not hold hers up.
 */
export function publicEndpoint<T>(answer: (services: Services) => Promise<AnswerBody<T>>): Handler<T> {
  const answerOrProblem: HttpHandler = async (request, context) => {
    try {
      return publicly(request, await answer(await services()));
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

/** 200 with the body, or 304 without it for who has the same already. */
function publicly<T>(request: HttpRequest, { bytes, etag }: AnswerBody<T>): Reply<T> {
  const headers = { etag, 'cache-control': CACHED };
  if (isKnown(request.headers.get('if-none-match'), etag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'content-type': 'application/json' }, body: bytes };
}
