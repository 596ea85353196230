import type { HttpHandler, HttpRequest, HttpResponseInit } from '@azure/functions';
import type * as z from 'zod';
import { messageOf, NiabError } from '../errors.ts';
import { services, type Services } from '../services.ts';
import { AccessStoreError } from '../storage/access/access-store.ts';
import { bodyOf } from './input.ts';
import { isInternal, isPassing, problemResponse, TooManyRequestsError } from './problem-details.ts';
import type { PublicBucket } from './public-bucket.ts';
import { answers } from './turns.ts';

/** Bytes; a stranger sends some addresses or numbers, no more. */
const LARGEST_BODY = 8_192;

/** What a stranger may change at an address: what is done for each method. */
type Changes = Readonly<
  Partial<Record<'POST' | 'PUT' | 'DELETE', (request: HttpRequest, services: Services) => Promise<void>>>
>;

/**
 * Wraps what anybody may write: nobody is asked who they are, all of them together have a bucket, and a change is answered
 * with 204 and tells nothing. The function must be registered for all methods: others are told 405.
 */
export function publicWrite(bucket: PublicBucket, changes: Changes): HttpHandler {
  const allow = Object.keys(changes).join(', ');
  const methods = new Map(Object.entries(changes));
  return async (request, context) => {
    const reply = await answer();
    await answers.take(context.functionName);
    return reply;

    async function answer(): Promise<HttpResponseInit> {
      const change = methods.get(request.method);
      if (change === undefined) return notAllowed(allow);
      try {
        const seconds = bucket.take();
        if (seconds !== null) throw new TooManyRequestsError(seconds);
        await change(request, await services());
        return { status: 204, headers: { 'cache-control': 'no-store' } };
      } catch (cause) {
        const error = known(cause);
        if (isPassing(error)) context.warn(`${request.method} ${request.url}: ${messageOf(error)}`);
        if (isInternal(error)) context.error(`${request.method} ${request.url}`, error);
        return problemResponse(error);
      }
    }
  };
}

/** The small body of what a stranger writes. @throws NiabError as `bodyOf`. */
export function publicBodyOf<T>(request: HttpRequest, schema: z.ZodType<T>): Promise<T> {
  return bodyOf(request, schema, LARGEST_BODY);
}

/** A table that does not answer now may do so soon. */
function known(error: unknown): unknown {
  return error instanceof AccessStoreError
    ? new NiabError('unavailable', messageOf(error), { cause: error })
    : error;
}

function notAllowed(allow: string): HttpResponseInit {
  const { headers, ...reply } = problemResponse(
    new NiabError('method-not-allowed', `The address answers ${allow}`),
  );
  return { ...reply, headers: { ...headers, allow } };
}
