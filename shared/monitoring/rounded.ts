const DIGITS = 4;

/** What is stored and shown of a number, and null as it is: the digits behind are noise. */
export function rounded(value: number): number;
export function rounded(value: number | null): number | null;
export function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(DIGITS));
}
