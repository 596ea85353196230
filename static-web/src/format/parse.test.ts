import { expect, it } from 'vitest';
import { money, price } from './format.ts';
import { parseNumber } from './parse.ts';

it.each([
  ['4900', 4_900],
  ['4 900', 4_900],
  ['7,50', 7.5],
  ['7.5 €', 7.5],
  ['0', 0],
  ['-3', -3],
  ['4.900', 4_900],
  ['1.234.567', 1_234_567],
  ['1 234 567,5', 1_234_567.5],
  ['4.900,50 €', 4_900.5],
  ['0.500', 0.5],
  ['7.55', 7.55],
  ['7,555', 7.555],
  ['1\u202f234', 1_234],
])('reads « %s »', (text, value) => expect(parseNumber(text)).toBe(value));

it.each([
  '',
  ' ',
  'douze',
  '1e3',
  '12,',
  ',5',
  '1,2,3',
  '--2',
  'Infinity',
  '0x10',
  '4,900',
  '1,250',
  '4.900.50',
  '4 90',
  '49 00',
  '1.234 567',
  '1,234.5',
  '4’900',
])('does not read « %s »', (text) => expect(parseNumber(text)).toBeNaN());

it('reads what the site writes', () => {
  expect(parseNumber(money(1_234_567))).toBe(1_234_567);
  expect(parseNumber(price(7.5))).toBe(7.5);
});
