import { fr } from '../texts/fr.ts';
import { ApiError } from './api-error.ts';

const WORDS: Readonly<Record<string, string>> = fr.failures;

/** Why nothing can be read or saved, by the API's code, where there is something to say about it; null for the rest. */
export function failureWords(error: unknown): string | null {
  if (!(error instanceof ApiError) || error.problem === null) return null;
  const { code } = error.problem;
  return Object.hasOwn(WORDS, code) ? (WORDS[code] ?? null) : null;
}
