import { createHash } from 'node:crypto';
import type { HttpHandler, HttpRequest, HttpResponseInit } from '@azure/functions';
import { messageOf } from '../errors.ts';
import { services, type Services } from '../services.ts';
import { withPatience } from '../storage/operational/patience.ts';
import { managerOf } from './manager.ts';
import { isInternal, isPassing, problemResponse } from './problem-details.ts';
import { countRequest } from './request-rate.ts';

/** What an endpoint works with: the services of the process and the name of who asks. */
export interface Caller extends Services {
  manager: string;
}

/**
 * Wraps what an endpoint does: only the manager gets in, and not too often; a database that sleeps is waited for as long as the site's proxy
 * allows, and every error becomes problem details.
 */
export function endpoint(
  answer: (request: HttpRequest, caller: Caller) => Promise<HttpResponseInit>,
): HttpHandler {
  return async (request, context) => {
    try {
      const own = await services();
      const manager = managerOf(request.headers, own.config.auth);
      countRequest(own.config, manager);
      const { httpMs } = own.config.patience;
      return await withPatience(httpMs, () => answer(request, { ...own, manager }));
    } catch (error) {
      if (isPassing(error)) context.warn(`${request.method} ${request.url}: ${messageOf(error)}`);
      if (isInternal(error)) context.error(`${request.method} ${request.url}`, error);
      return problemResponse(error);
    }
  };
}

/** 200 with a body, or 304 without one for a caller who has the same already. */
export function ok(request: HttpRequest, body: object): HttpResponseInit {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  const headers = { etag, 'cache-control': 'private, no-cache' };
  if (request.method === 'GET' && isKnown(request.headers.get('if-none-match'), etag)) {
    return { status: 304, headers };
  }
  return { status: 200, headers: { ...headers, 'content-type': 'application/json' }, body: text };
}

/** If-None-Match compares weakly: a proxy that compresses marks the tag with `W/`. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}
