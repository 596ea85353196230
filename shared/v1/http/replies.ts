import { bodyOf, isKnown, type AnswerBody } from '../../api/answer-body.ts';
import type { ApiReply, ApiRequest } from './http.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** An answer to a call that works something out: it is kept by nobody. */
export function answered(status: 200 | 207, answer: object): ApiReply {
  return {
    status,
    headers: { ...JSON_TYPE, 'cache-control': 'no-store' },
    body: JSON.stringify(answer),
  };
}

/** An answer that may be asked for again: 304 without a body for whoever has it already. */
export function read(request: ApiRequest, answer: object, cacheControl = 'private, no-cache'): ApiReply {
  return readBody(request, bodyOf(answer), cacheControl);
}

/** As `read`, with a body that is made already. */
export function readBody(
  request: ApiRequest,
  { bytes, etag }: AnswerBody,
  cacheControl: string,
  type: Record<string, string> = JSON_TYPE,
): ApiReply {
  const headers = { etag, 'cache-control': cacheControl };
  if (isKnown(request.headers.get('if-none-match'), etag)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, ...type }, body: bytes };
}
