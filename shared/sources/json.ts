import type * as z from 'zod';
import { LayoutChangedError } from '../errors.ts';
import { firstIssueOf } from '../issues.ts';

/** An API's answer, checked. @throws LayoutChangedError naming the first field that is not as expected. */
export function parseJson<T>(page: string, body: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    throw new LayoutChangedError(page, '$', `no JSON: ${String(error)}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { field, message } = firstIssueOf(parsed.error);
  throw new LayoutChangedError(page, field === '' ? '$' : `$.${field}`, message);
}
