import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueTicks, writeFirst, writeValue } from './feature-values.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('a value', () => {
  it.each([
    ['ln', 'admissions', Math.log(12_345), '12 000 entrées'],
    ['ln', 'admissions', 0, '1 entrée'],
    ['ln', 'screens', Math.log(230), '230 copies'],
    ['ln', 'dollars', Math.log(1_400_000), '1,4 million de dollars'],
    ['plain', 'minutes', 113.6, '1 h 54'],
    ['ln', 'week-share', Math.log(0.0187), '1,9 % des entrées d’une semaine'],
    ['plain', 'films', 1.5, '1,5 film'],
    ['plain', 'years', 21.44, '21,4 ans'],
    ['plain', 'share', 0.124, '12 %'],
    ['ln', 'number', Math.log(3), '3'],
    ['ln', 'number', Math.log(0.013), '0,013'],
    ['ln', 'dollars', Math.log(62_318), '62 000 dollars'],
    ['plain', 'number', -1.25, '− 1,3'],
  ] as const)('in %s of %s is written in the unit of the world', (scale, unit, value, written) => {
    expect(plain(writeValue({ scale, unit }, value))).toBe(written);
  });

  it('has no unit where it stands before another one', () => {
    const copies = { scale: 'ln', unit: 'screens' } as const;
    expect(writeFirst(copies, Math.log(20))).toBe('20');
    expect(plain(writeFirst({ scale: 'ln', unit: 'week-share' }, Math.log(0.0005)))).toBe('0,05 %');
    expect(plain(writeFirst({ scale: 'plain', unit: 'minutes' }, 90))).toBe('1 h 30');
  });
});

describe('the axis', () => {
  it('of a logarithm has round numbers of the unit', () => {
    const written = (low: number, high: number): string[] =>
      valueTicks({ scale: 'ln', unit: 'admissions' }, Math.log(low), Math.log(high)).map(({ text }) =>
        plain(text),
      );
    expect(written(900, 9_000)).toEqual(['1 000', '2 000', '5 000']);
    expect(written(3, 2_000_000)).toEqual(['10', '100', '1 000', '10 000', '100 000', '1 000 000']);
  });

  it('has dollars short enough for a phone', () => {
    const ticks = valueTicks({ scale: 'ln', unit: 'dollars' }, Math.log(400_000), Math.log(2_500_000));
    expect(ticks.map(({ text }) => plain(text))).toEqual(['500 k$', '1 M$', '2 M$']);
  });

  it('has no zero where values are multiplied', () => {
    const ticks = valueTicks({ scale: 'ln', unit: 'number' }, Math.log(0.005), Math.log(2));
    expect(ticks.map(({ text }) => text)).toEqual(['0,01', '0,1', '1']);
  });

  it('stays between its ends', () => {
    const ends = fc.tuple(
      fc.double({ min: -5, max: 15, noNaN: true }),
      fc.double({ min: 0.01, max: 12, noNaN: true }),
    );
    fc.assert(
      fc.property(ends, fc.constantFrom('ln' as const, 'plain' as const), ([low, span], scale) => {
        for (const { at } of valueTicks({ scale, unit: 'number' }, low, low + span)) {
          expect(at).toBeGreaterThanOrEqual(low - 1e-6);
          expect(at).toBeLessThanOrEqual(low + span + 1e-6);
        }
      }),
    );
  });
});
