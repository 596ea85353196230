import { expect, it } from 'vitest';
import { euroLabel } from './amounts.ts';
import { DERIVED, type Price, type PriceSnapshot } from './prices.ts';

/** Prices of our own making. */
function snapshot(...sources: string[]): PriceSnapshot {
  const price = (currencyCode: 'EUR' | 'USD', where: string): Price => ({
    currencyCode,
    tierMinimumUnits: 0,
    retailPrice: 1,
    armRegionName: 'francecentral',
    serviceName: 'S',
    productName: 'P',
    skuName: 'K',
    meterName: 'M',
    unitOfMeasure: '1 GB',
    effectiveStartDate: null,
    readFrom: { where, date: '2026-11-21', indicative: true },
  });
  return {
    euroPerDollar: { rate: 0.9, date: '2026-11-21', source: 'test' },
    prices: [price('USD', 'read'), ...sources.map((where) => price('EUR', where))],
  };
}

it.each([
  [[`${DERIVED}test`, `${DERIVED}test`], 'EUR (USD × 0.9)'],
  [[`${DERIVED}test`, 'read'], 'EUR (partly USD × 0.9)'],
  [['read', 'read'], 'EUR'],
])('Euros worked out from dollars say so: %j', (sources, label) => {
  expect(euroLabel(snapshot(...sources))).toBe(label);
});
