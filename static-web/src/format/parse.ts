/** A number as it is typed in French: « 4 900 », « 7,50 », « 10 € ». NaN for anything else. */
export function parseNumber(text: string): number {
  const plain = text.replace(/[\s€]/gu, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
