import type { FileCode } from '../error-codes.ts';

type Count = { value: number } | { code: FileCode };

/** No room sells more in a week; the API takes no more either. */
const MOST_TICKETS = 100_000;

/** Spaces of any width, and the apostrophe that is one in Switzerland. */
const GAPS = /[\s'’]/gu;
const NUMBER = /^(?<whole>\d+|\d{1,3}(?: \d{3})+)(?:[.,](?<rest>\d+))?$/u;
/** "1.240.000", "1,240,000". */
const GROUPED = /^\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/u;
/** "1.240,00", "1,240.00". */
const GROUPED_WITH_DECIMALS = /^(?<whole>\d{1,3}(?:(?:\.\d{3})+(?=,)|(?:,\d{3})+(?=\.)))[.,](?<rest>\d+)$/u;

/**
 * A number of tickets as a spreadsheet writes it: "240", "1 240", "240,0", "1.240". A point or comma before three digits
 * parts thousands, for no ticket is sold by the thousandth; "240,000" may be either and is refused.
 *
 * @param most a greater one is none.
 */
export function readCount(cell: string, most = MOST_TICKETS): Count {
  const bounded = (digits: string): Count => {
    const value = Number(digits);
    return value <= most ? { value } : { code: 'bad-number' };
  };
  const text = cell.trim().replace(GAPS, ' ');
  if (text === '') return { code: 'missing-value' };
  if (/^[-−–]\s?\d/u.test(text)) return { code: 'negative-number' };
  if (GROUPED.test(text)) return bounded(text.replace(/\D/gu, ''));
  const grouped = GROUPED_WITH_DECIMALS.exec(text)?.groups;
  const parts = grouped ?? NUMBER.exec(text)?.groups;
  if (parts === undefined) return { code: 'bad-number' };
  const whole = (parts['whole'] ?? '').replace(/\D/gu, '');
  const rest = parts['rest'] ?? '';
  const isZero = /^0*$/u.test(rest);
  // In "1 240,500" the thousands are parted already.
  const mayBeThousands = rest.length === 3 && /^[1-9]\d{0,2}$/u.test(parts['whole'] ?? '');
  if (mayBeThousands && grouped === undefined)
    return isZero ? { code: 'unclear-number' } : bounded(whole + rest);
  return isZero ? bounded(whole) : { code: 'not-whole' };
}
