import type { HttpRequest } from '@azure/functions';
import { InvalidInputError, NiabError } from '../errors.ts';

/** Versions count from 0 and stay far below what a column of the database holds. */
const VERSION = /^"(0|[1-9]\d{0,8})"$/;

/**
 * The version that a change follows, from the header `If-Match: "3"`. Throws `precondition-required` without it, and
 * InvalidInputError on the field `If-Match` for anything but one version in quotes.
 */
export function ifMatch({ headers }: Pick<HttpRequest, 'headers'>): number {
  const value = headers.get('if-match');
  if (value === null) {
    throw new NiabError('precondition-required', 'If-Match must name the version that the change follows');
  }
  const version = VERSION.exec(value.trim())?.[1];
  if (version === undefined) {
    throw new InvalidInputError('If-Match', 'If-Match must be one version in quotes, e.g. "3"');
  }
  return Number(version);
}
