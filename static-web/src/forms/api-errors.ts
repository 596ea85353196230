/** Puts what the API refuses beside the fields that it names. */
import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import type { ApiCode } from '#shared/error-codes.ts';
import { ApiError } from '../api/api-error.ts';
import { failureWords } from '../api/failure-words.ts';
import { fr } from '../texts/fr.ts';

/**
 * Shows an error at the fields that it names and that the form has, of which the first takes the focus, else below
 * the form.
 *
 * @param messages French by the API's code; other codes are told in general.
 */
export function showApiError<T extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<T>,
  fields: readonly FieldPath<T>[],
  messages: Readonly<Partial<Record<ApiCode, string>>> = {},
): void {
  const problem = error instanceof ApiError ? error.problem : null;
  const own = problem === null ? undefined : messages[problem.code];
  const named = fields.filter((field) => problem?.errors?.some((each) => each.field === field) === true);
  for (const [index, field] of named.entries()) {
    const message = own ?? fr.forms.refused;
    setError(field, { type: 'server', message }, { shouldFocus: index === 0 });
  }
  if (named.length > 0) return;
  setError('root', { type: 'server', message: own ?? failureWords(error) ?? fr.forms.notSaved });
}
