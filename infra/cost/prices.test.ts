import { describe, expect, it } from 'vitest';
import { METERS, unitSize } from './meters.ts';
import { CURRENCIES, DERIVED, meterOf, readPrices, REGIONS, tiersOf } from './prices.ts';
import { PRICES_FILE } from './calculate.ts';

const { prices, euroPerDollar } = readPrices(PRICES_FILE);

describe('the snapshot of prices', () => {
  it('has every meter in both regions, where it is listed there, and both currencies', () => {
    for (const [name, meter] of Object.entries(METERS)) {
      for (const region of meter.armRegionName === undefined ? REGIONS : [meter.armRegionName]) {
        for (const currency of CURRENCIES) {
          expect(tiersOf(prices, meter, region, currency), `${name} ${region} ${currency}`).not.toEqual([]);
        }
      }
    }
  });

  it('has no other price', () => {
    expect(prices.filter((price) => meterOf(price) === null)).toEqual([]);
  });

  it('works EUR out from USD where it says so, and marks it', () => {
    const derived = prices.filter(({ readFrom }) => readFrom.where.startsWith(DERIVED));
    for (const euro of derived) {
      const dollar = prices.find(
        (price) =>
          price.currencyCode === 'USD' &&
          price.armRegionName === euro.armRegionName &&
          meterOf(price) === meterOf(euro),
      );
      expect(euro.retailPrice).toBeCloseTo((dollar?.retailPrice ?? NaN) * euroPerDollar.rate, 9);
      expect(euro.readFrom.indicative).toBe(true);
    }
  });

  it('marks what was not read from the API', () => {
    const unread = prices.filter(({ effectiveStartDate }) => effectiveStartDate === null);
    expect(unread.every(({ readFrom }) => readFrom.indicative)).toBe(true);
  });
});

it.each([
  ['1 GB Second', 1],
  ['10', 10],
  ['10K', 10_000],
  ['1M', 1_000_000],
  ['1/Month', 1],
  ['1 GB/Month', 1],
])('a price for %s is for %d units', (unitOfMeasure, size) => {
  expect(unitSize(unitOfMeasure)).toBe(size);
});
