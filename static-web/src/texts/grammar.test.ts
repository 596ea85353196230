import { expect, it } from 'vitest';
import { agreed, counted, feminineOrdinal } from './grammar.ts';

const plain = (text: string): string => text.replace(/\s/gu, ' ');

it.each([
  [0, '0 spectateur'],
  [1, '1 spectateur'],
  [1.4, '1 spectateur'],
  [1.6, '2 spectateurs'],
  [2, '2 spectateurs'],
  [1_000_000, '1 000 000 spectateurs'],
])('%d has its noun: %s', (count, words) => expect(plain(counted(count, 'spectateur'))).toBe(words));

it('has a singular up to two where decimals are shown, and a plural of its own where the noun has one', () => {
  expect(agreed(1.5, 'million')).toBe('million');
  expect(agreed(2, 'million')).toBe('millions');
  expect(agreed(3, 'a couvert', 'ont couvert')).toBe('ont couvert');
});

it.each([
  [1, '1re'],
  [2, '2e'],
  [11, '11e'],
])('%d is the %s', (place, words) => expect(feminineOrdinal(place)).toBe(words));
