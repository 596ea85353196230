import { fr } from '../texts/fr.ts';
import { ApiError } from './api-error.ts';

const WORDS: Readonly<Record<string, string>> = fr.failures;
/** What stands before the API says it with a page of the site. */
const CODES: Readonly<Record<number, string>> = { 401: 'not-signed-in', 403: 'forbidden' };

/** Why nothing can be read or saved, by the API's code, where there is something to say about it; null for the rest. */
export function failureWords(error: unknown): string | null {
  if (!(error instanceof ApiError)) return null;
  const code = error.problem?.code ?? CODES[error.status] ?? '';
  return Object.hasOwn(WORDS, code) ? (WORDS[code] ?? null) : null;
}
