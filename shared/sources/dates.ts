import { isIsoDate, type IsoDate } from '../domain/cinema-week.ts';
import { unaccented } from '../domain/unaccented.ts';
import { beginningOf } from './text.ts';

const MONTHS = {
  french: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
  english: 'january february march april may june july august september october november december'.split(' '),
};

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
