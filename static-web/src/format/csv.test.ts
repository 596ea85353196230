import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

const line = (...cells: Parameters<typeof toCsv>[0][number]): string =>
  toCsv([cells]).slice(1).replace(/\r\n$/, '');

describe('a table for a French Excel', () => {
  it('begins with the mark of UTF-8 and ends each row as Windows does', () => {
    expect(
      toCsv([
        ['Semaine', 'Recettes'],
        ['28/06/2023', 6353.05],
      ]),
    ).toBe('\uFEFFSemaine;Recettes\r\n28/06/2023;6353,05\r\n');
  });

  it('has decimal commas, a cent at the finest, and nothing where nothing is known', () => {
    expect(line(2733.3100000000004, -620, 0, null, 1_234_567)).toBe('2733,31;-620;0;;1234567');
    expect(line(Number.NaN, Number.POSITIVE_INFINITY, -0.001)).toBe(';;0');
  });

  it('quotes what would end a cell', () => {
    expect(line('a;b', 'dit « "oui" »', 'deux\nlignes', 'l’été')).toBe(
      '"a;b";"dit « ""oui"" »";"deux\nlignes";l’été',
    );
  });

  it.each(['=1+1', '+33', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('takes %j for no formula', (text) => {
    expect(line(text).replace(/^"/, '').startsWith("'")).toBe(true);
  });
});
