import { expect, it } from 'vitest';
import { clean, countOf, durationMinutes, frenchDate, slashDate, textOrNull } from './text.ts';

it('reads text as a person does', () => {
  expect(clean('  Le\n\t Film\u00a0 ')).toBe('Le Film');
  expect(textOrNull(' \n')).toBeNull();
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
])('counts "%s"', (text, count) => {
  expect(countOf(text)).toBe(count);
});

it.each([
  ['26 août 2026', '2026-08-26'],
  ['1er avril 2026', '2026-04-01'],
  ['sortie le 9 Février 2022 en salle', '2022-02-09'],
  ['31 février 2026', null],
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
