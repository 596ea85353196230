/** Thousands in groups, all parted by spaces or all by points, with a decimal comma. */
const GROUPED = /^-?[1-9]\d{0,2}(?:(?: \d{3})+|(?:\.\d{3})+)(?:,\d+)?$/;
/** A decimal comma, or the point of a keyboard's number pad. */
const PLAIN = /^-?\d+(?:[.,]\d+)?$/;
/** « 4,900 »: English thousands, or a French number with a superfluous nought. */
const EITHER = /^-?[1-9]\d{0,2},\d\d0$/;

/**
 * A number as it is typed in French: « 4 900 », « 4.900 », « 7,50 », « 7.5 », « 10 € ». NaN for anything else, and for
 * what could be read in two ways.
 */
export function parseNumber(text: string): number {
  const plain = text.replace(/\s+/gu, ' ').replace(/€ ?$/u, '').trim();
  if (GROUPED.test(plain)) return Number(plain.replace(/[ .]/gu, '').replace(',', '.'));
  return PLAIN.test(plain) && !EITHER.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}
