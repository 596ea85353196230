import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount } from './read-count.ts';

describe('a number of tickets', () => {
  it.each([
    ['240', 240],
    [' 0 ', 0],
    ['007', 7],
    ['1 240', 1240],
    ['1\u00a0240', 1240],
    ['1\u202f240', 1240],
    ['1\u2009240', 1240],
    ['1’240', 1240],
    ['240,0', 240],
    ['240,00', 240],
    ['240.0', 240],
    ['1 240,0', 1240],
    ['1.240', 1240],
    ['1,240', 1240],
    ['1.240,00', 1240],
    ['1,240.00', 1240],
    ['0,0', 0],
  ])('%j is %i', (cell, value) => {
    expect(readCount(cell)).toEqual({ value });
  });

  it.each([
    ['', 'missing-value'],
    [' \u202f', 'missing-value'],
    ['-3', 'negative-number'],
    ['− 3', 'negative-number'],
    ['240,5', 'not-whole'],
    ['0.240', 'not-whole'],
    ['1 240,500', 'not-whole'],
    ['1.240,50', 'not-whole'],
    // Two hundred and forty, or two hundred and forty thousand.
    ['240,000', 'unclear-number'],
    ['1.000', 'unclear-number'],
    ['12 40', 'bad-number'],
    ['1.2.3', 'bad-number'],
    ['1.240,000.0', 'bad-number'],
    ['1,24E+03', 'bad-number'],
    ['240 billets', 'bad-number'],
    ['-', 'bad-number'],
    ['#REF!', 'bad-number'],
    ['+1', 'bad-number'],
    ['٢٤٠', 'bad-number'],
    ['100001', 'bad-number'],
    ['1.240.000', 'bad-number'],
    ['9'.repeat(400), 'bad-number'],
  ])('%j is refused: %s', (cell, code) => {
    expect(readCount(cell)).toEqual({ code });
  });

  it('is read as it is written, whatever parts the thousands', () => {
    const gap = fc.constantFrom('', ' ', '\u00a0', '\u202f', '’');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        gap,
        fc.constantFrom('', ',0', ',00', '.0'),
        (n, each, end) => {
          const written = String(n).replace(/\B(?=(\d{3})+$)/gu, each) + end;
          expect(readCount(written)).toEqual({ value: n });
        },
      ),
    );
  });
});
