import type * as z from 'zod';
import { InvalidFieldsError } from '../../api/problem-details.ts';
import { InvalidInputError, NiabError } from '../../errors.ts';
import { issuesOf } from '../../issues.ts';
import type { ApiRequest } from './http.ts';
import { readJson } from './json-text.ts';

/** Bytes; a hundred films with all that may be said of them are half of it. */
const LARGEST_BODY = 262_144;
const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** JSON has no parameter but is UTF-8 always; what follows a semicolon changes nothing. */
const JSON_TYPE = /^\s*application\/json\s*(;|$)/i;

/**
 * The body of a request, JSON in UTF-8.
 * @throws NiabError `unsupported-media-type`, `body-too-large`, `invalid-input` on the field `body`.
 */
export async function jsonOf(request: ApiRequest): Promise<unknown> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) {
    throw new NiabError('unsupported-media-type', 'Content-Type must be application/json');
  }
  return readJson(await textOf(request, LARGEST_BODY));
}

/** @param largest bytes. @throws NiabError `body-too-large`, `invalid-input` where it is no UTF-8. */
export async function textOf(request: ApiRequest, largest: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > largest) throw tooLarge(largest);
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > largest) throw tooLarge(largest);
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new InvalidInputError('body', 'must be UTF-8');
  }
}

function tooLarge(largest: number): NiabError {
  return new NiabError('body-too-large', `The body must not be larger than ${largest} bytes`);
}

/** A value as its schema says. @throws InvalidFieldsError that names every wrong field, `whole` where it is the value itself. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, whole = 'body'): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidFieldsError(
    issuesOf(parsed.error).map(({ field, message }) => ({ field: field || whole, detail: message })),
  );
}
