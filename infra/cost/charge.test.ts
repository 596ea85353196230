import { describe, expect, it } from 'vitest';
import { charge } from './charge.ts';
import type { Price } from './prices.ts';

/** Prices of our own making. */
function tier(tierMinimumUnits: number, retailPrice: number, unitOfMeasure = '1 GB'): Price {
  return {
    currencyCode: 'EUR',
    tierMinimumUnits,
    retailPrice,
    armRegionName: 'francecentral',
    serviceName: 'S',
    productName: 'P',
    skuName: 'K',
    meterName: 'M',
    unitOfMeasure,
    effectiveStartDate: null,
    readFrom: { where: 'test', date: '2026-11-21', indicative: true },
  };
}

describe('a charge', () => {
  it('is use times price', () => {
    expect(charge([tier(0, 0.2)], 0, 10)).toBeCloseTo(2);
  });

  it('takes the unit of the price into account', () => {
    expect(charge([tier(0, 0.05, '10K')], 0, 25_000)).toBeCloseTo(0.125);
    expect(charge([tier(0, 0.25, '1M')], 0, 500_000)).toBeCloseTo(0.125);
    expect(charge([tier(0, 0.5, '1/Month')], 0, 2)).toBe(1);
  });

  it('begins after what is granted', () => {
    expect(charge([tier(0, 1)], 5, 7)).toBe(2);
    expect(charge([tier(0, 1)], 5, 4)).toBe(0);
  });

  it('crosses tiers', () => {
    const tiers = [tier(0, 3), tier(10, 2), tier(20, 1)];
    expect(charge(tiers, 0, 25)).toBe(10 * 3 + 10 * 2 + 5 * 1);
    expect(charge(tiers, 15, 25)).toBe(5 * 2 + 5 * 1);
  });

  it('does not take a free first tier for a second grant', () => {
    expect(charge([tier(0, 0), tier(5, 3)], 0, 4)).toBe(12);
    expect(charge([tier(5, 3)], 5, 6)).toBe(3);
  });

  it('of a meter that costs nothing is nothing', () => {
    expect(charge([tier(0, 0)], 0, 4)).toBe(0);
  });
});
