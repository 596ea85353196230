/** Whole numbers, in words of which every other format is made. */
export const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

/** 1 234 567; a negative number as − 620. */
export function number(value: number): string {
  const rounded = Math.round(value);
  return (rounded < 0 ? MINUS + NO_BREAK : '') + whole.format(Math.abs(rounded)).replace(/\s/gu, NO_BREAK);
}

/** Admissions as one says them, with two digits that count: 42 000 for 41 873. */
export function roundCount(value: number): string {
  if (value < 100) return number(value);
  const step = 10 ** (Math.floor(Math.log10(value)) - 1);
  return number(Math.round(value / step) * step);
}
