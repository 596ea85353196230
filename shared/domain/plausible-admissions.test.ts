import fc from 'fast-check';
import { expect, it } from 'vitest';
import { implausibleFirstWeek } from './plausible-admissions.ts';

const spaces = (text: string | null): string | undefined => text?.replace(/\s/gu, ' ');

it.each([
  [0, null],
  [1_017_788, null],
  [1_017_788, 2_500_000],
  [2_500_000, 2_500_000],
  [7_000_000, null],
])('%d entries can be right (chart: %s)', (admissions, chart) => {
  expect(implausibleFirstWeek(admissions, chart)).toBeNull();
});

it.each([
  [-3, null, '-3 entrées : pas un nombre entier positif'],
  [1.5, 3_000_000, '1,5 entrées : pas un nombre entier positif'],
  [NaN, null, 'NaN entrées : pas un nombre entier positif'],
  [Infinity, null, '∞ entrées : pas un nombre entier positif'],
  [14_456_279, null, '14 456 279 entrées : plus que toute première semaine en France (7 000 000 au plus)'],
  [7_000_001, 9_000_000, '7 000 001 entrées : plus que toute première semaine en France (7 000 000 au plus)'],
  [
    2_500_001,
    2_500_000,
    '2 500 001 entrées : plus que tous les films du box-office de la semaine (2 500 000)',
  ],
])('%d entries cannot (chart: %s)', (admissions, chart, reason) => {
  expect(spaces(implausibleFirstWeek(admissions, chart))).toBe(reason);
});

it('is about whole numbers between nothing and the smaller limit', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e8, max: 1e8 }),
      fc.option(fc.nat({ max: 20_000_000 })),
      (admissions, chart) => {
        const can =
          Number.isInteger(admissions) &&
          admissions >= 0 &&
          admissions <= Math.min(7_000_000, chart ?? 7_000_000);
        expect(implausibleFirstWeek(admissions, chart) === null).toBe(can);
        const whole = Math.trunc(admissions / 5);
        const wholeCan = whole >= 0 && whole <= Math.min(7_000_000, chart ?? 7_000_000);
        expect(implausibleFirstWeek(whole, chart) === null).toBe(wholeCan);
      },
    ),
  );
});
