import { MOST_ADMISSIONS } from './film-bounds.ts';
import { beginningOf } from './text.ts';

/** Digits, plain or in groups of three with one kind of separator, that nothing makes a fraction or a multiple. */
const WHOLE_NUMBER =
  /^\$?(\d{1,3}([ ,.])\d{3}(?:\2\d{3}){0,3}|\d{1,15})(?!['’]?\d| \d|[.,/:]\d| ?(?:%|k|m|md|mille|millions?|milliards?)(?!\p{L}))/iu;

/**
 * The whole number at the beginning of a text, whatever groups its digits: `1 618 366`, `3,875,483`, `$1,200`.
 * Null where there is none (`-`, an empty cell, `-3`) and for what is no whole number: `1,5` is not 1, nor is
 * `1 million`, nor `12 34`.
 */
export function countOf(text: string): number | null {
  const found = WHOLE_NUMBER.exec(beginningOf(text, 40));
  return found?.[1] === undefined ? null : Number(found[1].replace(/\D/gu, ''));
}

const CURRENCY = /[$€£]|\b(?:dollars?|euros?|usd|eur)\b/iu;

/** True where a text counts money. */
export function namesCurrency(text: string): boolean {
  return CURRENCY.test(text);
}

/** A count of people: `countOf`, but never of money, nor of more than there are. */
export function admissionsOf(text: string): number | null {
  const count = namesCurrency(beginningOf(text)) ? null : countOf(text);
  return count === null || count > MOST_ADMISSIONS ? null : count;
}

/** Minutes of `1h48`, `1h 48min`, `2h`, `95 min` or ISO 8601 (`PT01H48M00S`). */
export function durationMinutes(text: string | null): number | null {
  if (text === null) return null;
  const found = /(?:(\d{1,4})\s?h)?\s?(?:(\d{1,4})(?!\d)\s?(?:m(?:in)?)?)?/iu.exec(
    beginningOf(text, 40).replace(/^PT/iu, ''),
  );
  const minutes = Number(found?.[1] ?? 0) * 60 + Number(found?.[2] ?? 0);
  return minutes > 0 ? minutes : null;
}
