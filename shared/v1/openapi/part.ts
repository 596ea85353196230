import type * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Example } from './examples.ts';
import { ETAG, REQUEST_ID } from './responses.ts';

/** What of an operation its schemas say. */
export type Part = Pick<ZodOpenApiOperationObject, 'requestBody' | 'requestParams'> & {
  responses: ZodOpenApiResponsesObject;
};

const JSON_TYPE = 'application/json';

export function told(
  description: string,
  schema: z.ZodType,
  headers: object = {},
): ZodOpenApiResponsesObject[`2${string}`] {
  return { description, headers: { ...REQUEST_ID, ...headers }, content: { [JSON_TYPE]: { schema } } };
}

export function body(schema: z.ZodType, examples: Record<string, Example>): NonNullable<Part['requestBody']> {
  const shown = Object.entries(examples).map(
    ([name, { summary, value }]): [string, { summary: string; value: object }] => [name, { summary, value }],
  );
  return { required: true, content: { [JSON_TYPE]: { schema, examples: Object.fromEntries(shown) } } };
}

export const NOT_MODIFIED = {
  '304': { description: 'The body is the one that was named in If-None-Match.', headers: ETAG },
};
