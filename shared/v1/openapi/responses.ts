import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { problemOf } from '../../api/problem-details.ts';
import type { PredictionCode } from '../../error-codes.ts';
import { NiabError } from '../../errors.ts';
import { problemSchema } from '../contract/problem.ts';

/** What every call can get that wants a token, whatever it asks. */
export const OF_TOKENS = ['not-signed-in', 'forbidden', 'too-many-requests', 'unavailable'] as const;
/** What every call can get. */
export const OF_ALL = ['timed-out', 'internal'] as const;

const text = (description: string) => ({ description, schema: { type: 'string' as const } });

export const REQUEST_ID = { 'X-Request-Id': text('What the call is known by in our log.') };
export const RATE = {
  RateLimit: text('Requests that are left (`r`) and seconds until there are all again (`t`).'),
  'RateLimit-Policy': text('Requests (`q`) in so many seconds (`w`).'),
};
export const ETAG = { ETag: text('Sent back in If-None-Match it saves the body: 304.') };
const CHALLENGE = { 'WWW-Authenticate': text('Why the token does not do (RFC 6750).') };
export const RETRY = { 'Retry-After': text('Seconds after which the same request may be answered.') };

/** The answers with problem details, by status; each says with which codes. */
export function problemResponses(codes: readonly PredictionCode[]): ZodOpenApiResponsesObject {
  const known = [...codes, ...OF_ALL].map((code) => problemOf(new NiabError(code, '')).problem);
  const byStatus = Map.groupBy(known, ({ status }) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, problems]) => {
      const description = problems.map(({ code, title }) => `\`${code}\`: ${title}.`).join(' ');
      return [String(status), problemResponse(status, description)];
    }),
  );
}

function problemResponse(status: number, description: string): ZodOpenApiResponseObject {
  return {
    description,
    headers: {
      ...REQUEST_ID,
      ...(status === 401 || status === 403 ? CHALLENGE : {}),
      ...(status === 429 || status === 503 ? RETRY : {}),
    },
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}
