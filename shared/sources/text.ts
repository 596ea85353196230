import { isIsoDate, type IsoDate } from '../domain/cinema-week.ts';

const MONTHS = {
  french: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
  english: 'january february march april may june july august september october november december'.split(' '),
};

/**
 * What nobody sees and what turns a line about: control characters, marks of direction, joiners of no width (`Cf`), halves
 * of a letter. White space among them divides words.
 */
const UNSEEN = /[[\p{Cc}\p{Cf}\p{Cs}]--[\t\n\v\f\r]]/gv;

/** Text as a person reads it: one line, one space between words, no space around, nothing unseen. */
export function clean(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
}

/** `clean` text, or null where nothing is left. */
export function textOrNull(text: string | undefined): string | null {
  const cleaned = clean(text ?? '');
  return cleaned === '' ? null : cleaned;
}

/** Lower case without accents: `Août` → `aout`. */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Characters of a page's layout, white space all, that may stand before and between the words of a beginning. */
const LAYOUT = 2_000;

/** A beginning of a text for a pattern to look at: no page decides how long a pattern works. */
export function beginningOf(text: string, most = 200): string {
  return clean(text.slice(0, LAYOUT + most)).slice(0, most);
}

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

/** More people than there are in the country: no page counts so many in a week, nor of a film. */
export const MOST_ADMISSIONS = 100_000_000;

/** A count of people: `countOf`, but never of money, nor of more than there are. */
export function admissionsOf(text: string): number | null {
  const count = namesCurrency(beginningOf(text)) ? null : countOf(text);
  return count === null || count > MOST_ADMISSIONS ? null : count;
}

function isoDate(year: string | undefined, month: number, day: string | undefined): IsoDate | null {
  const text = `${year ?? ''}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

/** 1 to 12, or 0 for a word that is no month's name. */
export function monthNumber(name: string, language: keyof typeof MONTHS): number {
  return MONTHS[language].indexOf(unaccented(name)) + 1;
}

/** The first date written `26 août 2026` or `1er avril 2026` near the beginning of a text. */
export function frenchDate(text: string): IsoDate | null {
  const found = /(?<!\d)(\d{1,2})(?:er)? (\p{L}{3,12}) (\d{4})(?!\d)/u.exec(beginningOf(text));
  return isoDate(found?.[3], monthNumber(found?.[2] ?? '', 'french'), found?.[1]);
}

/** The first date written `12/08/2026` near the beginning of a text. */
export function slashDate(text: string): IsoDate | null {
  const found = /(\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(beginningOf(text));
  return isoDate(found?.[3], Number(found?.[2] ?? 0), found?.[1]);
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
