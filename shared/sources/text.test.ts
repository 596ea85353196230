import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frenchDate, slashDate } from './dates.ts';
import { admissionsOf, countOf, durationMinutes } from './numbers.ts';
import { beginningOf, clean, textOrNull } from './text.ts';

it('reads text as a person does', () => {
  expect(clean('  Le\n\t Film\u00a0 ')).toBe('Le Film');
  expect(textOrNull(' \n')).toBeNull();
});

it('reads nothing that a person does not see', () => {
  expect(clean('L\u200be\u202e F\u2066il\u00adm\u0000 \ud800\u2069!\ufeff')).toBe('Le Film !');
  expect(clean('a\u200b \u200bb')).toBe('a b');
  expect(textOrNull('\u200b\u202e\ufeff\u0007')).toBeNull();
  expect(clean('👩‍🚀 é')).toBe('👩🚀 é');
});

it('hands a pattern no more than it is asked for, however much white space stands before it', () => {
  for (const text of ['9', 'a ', ' a', ' ', '\n\t', '\u200b'])
    expect(beginningOf(text.repeat(500_000), 60).length).toBeLessThanOrEqual(60);
  expect(beginningOf(`${' \n'.repeat(900)}Le  Film`, 60)).toBe('Le Film');
});

it.each([
  ['100 000 000', 100_000_000],
  ['100 000 001', null],
  ['999 999 999 999 999', null],
  ['9'.repeat(100_000), null],
])('"%s" people are %s', (text, count) => {
  expect(admissionsOf(text)).toBe(count);
});

it.each([
  ['9'.repeat(100_000), null],
  ['10000h', null],
  ['10000 min', null],
  ['9h'.repeat(50_000), 549],
])('a duration has few digits, and no page decides how long they are looked for', (text, minutes) => {
  expect(durationMinutes(text)).toBe(minutes);
});

it.each([
  ['1 618 366', 1_618_366],
  ['1\u00a0618\u202f366', 1_618_366],
  ['$3,875,483', 3_875_483],
  ['216 (-85)', 216],
  ['0', 0],
  ['13347 entrées', 13_347],
  ['-', null],
  ['', null],
  ['+2', null],
  ['-3', null],
  ['−3', null],
  ['1,5', null],
  ['1.5', null],
  ['1,50', null],
  ['12.75 €', null],
  ['1 234,5', null],
  ['1,234.56', null],
  ['1 234 56', null],
  ['12 345 6', null],
  ['1 million', null],
  ['2 M', null],
  ['3k entrées', null],
  ['1’234', null],
  ['1/2', null],
  ['12 %', null],
  ['999 999 999 999 999', 999_999_999_999_999],
  ['9 999 999 999 999 999', null],
  ['9'.repeat(50), null],
])('counts "%s"', (text, count) => {
  expect(countOf(text)).toBe(count);
});

it('counts any whole number, however its digits are grouped, and no fraction of it', () => {
  const grouped = (count: number, separator: string): string =>
    String(count).replace(/\B(?=(?:\d{3})+$)/gu, separator);
  fc.assert(
    fc.property(
      fc.nat({ max: 2_000_000_000 }),
      fc.constantFrom('', ' ', '\u00a0', '\u202f', ',', '.'),
      fc.constantFrom('', '$'),
      (count, separator, sign) => {
        expect(countOf(sign + grouped(count, separator))).toBe(count);
        expect(countOf(`${grouped(count, separator)} entrées`)).toBe(count);
        for (const fraction of [',5', '.5', ',25', '.75']) {
          expect(countOf(grouped(count, separator) + fraction)).toBeNull();
        }
        expect(countOf(`-${grouped(count, separator)}`)).toBeNull();
      },
    ),
  );
});

it('counts no money as people', () => {
  expect(['$14,456,279', '14 456 279 $', '9 €', '7 dollars'].map(admissionsOf)).toEqual(Array(4).fill(null));
  expect(admissionsOf('1 017 788')).toBe(1_017_788);
});

it.each([
  ['26 août 2026', '2026-08-26'],
  ['1er avril 2026', '2026-04-01'],
  ['sortie le 9 Février 2022 en salle', '2022-02-09'],
  ['31 février 2026', null],
  ['126 août 2026', null],
  ['26 août 20261', null],
  ['26\n   août\u00a02026', '2026-08-26'],
  ['26 brumaire 2026', null],
  ['2026', null],
])('dates "%s"', (text, date) => {
  expect(frenchDate(text)).toBe(date);
});

it.each([
  ['  12/08/2026', '2026-08-12'],
  ['32/08/2026', null],
  ['bientôt', null],
])('dates "%s"', (text, date) => {
  expect(slashDate(text)).toBe(date);
});

it.each([
  ['1h48', 108],
  ['1h 32min', 92],
  ['2h', 120],
  ['95 min', 95],
  ['PT01H48M00S', 108],
  ['0h00', null],
  ['?', null],
  [null, null],
])('measures "%s"', (text, minutes) => {
  expect(durationMinutes(text)).toBe(minutes);
});
