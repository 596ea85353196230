import { isIsoDate, type IsoDate } from '../domain/cinema-week.ts';

const MONTHS = {
  french: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
  english: 'january february march april may june july august september october november december'.split(' '),
};

/** Text as a person reads it: one line, one space between words, no space around. */
export function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
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

/**
 * The whole number at the beginning of a text, whatever groups its digits: `1 618 366`, `3,875,483`, `$1,200`.
 * Null where there is none: `-`, an empty cell.
 */
export function countOf(text: string): number | null {
  const found = /^\$?(\d{1,3}(?:[\s,.]\d{3})+|\d+)/u.exec(clean(text));
  return found?.[1] === undefined ? null : Number(found[1].replace(/\D/gu, ''));
}

function isoDate(year: string | undefined, month: number, day: string | undefined): IsoDate | null {
  const text = `${year ?? ''}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

/** 1 to 12, or 0 for a word that is no month's name. */
export function monthNumber(name: string, language: keyof typeof MONTHS): number {
  return MONTHS[language].indexOf(unaccented(name)) + 1;
}

/** The first date written `26 août 2026` or `1er avril 2026`. */
export function frenchDate(text: string): IsoDate | null {
  const found = /(\d{1,2})(?:er)?\s+(\p{L}+)\s+(\d{4})/u.exec(text);
  return isoDate(found?.[3], monthNumber(found?.[2] ?? '', 'french'), found?.[1]);
}

/** The first date written `12/08/2026`. */
export function slashDate(text: string): IsoDate | null {
  const found = /(\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(text);
  return isoDate(found?.[3], Number(found?.[2] ?? 0), found?.[1]);
}

/** Minutes of `1h48`, `1h 48min`, `2h`, `95 min` or ISO 8601 (`PT01H48M00S`). */
export function durationMinutes(text: string | null): number | null {
  if (text === null) return null;
  const found = /(?:(\d+)\s*h)?\s*(?:(\d+)\s*(?:m(?:in)?)?)?/iu.exec(text.replace(/^PT/iu, '').trim());
  const minutes = Number(found?.[1] ?? 0) * 60 + Number(found?.[2] ?? 0);
  return minutes > 0 ? minutes : null;
}
