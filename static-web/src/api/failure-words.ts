import type { ApiCode } from '#shared/error-codes.ts';
import { common } from '../texts/common.ts';
import { ApiError } from './api-error.ts';

/** What stands before the API says it with a page of the site. */
const CODES: Readonly<Record<number, ApiCode>> = { 401: 'not-signed-in', 403: 'forbidden' };

/** Why nothing can be read or saved, by the API's code, where there is something to say about it; null for the rest. */
export function failureWords(error: unknown): string | null {
  if (!(error instanceof ApiError)) return null;
  const code = error.problem?.code ?? CODES[error.status];
  return code === undefined ? null : common.failures[code];
}
