import { unitSize } from './meters.ts';
import type { Price } from './prices.ts';

/**
 * What the units from `from` to `to` of a month cost: units of a tier at its price, in the currency of the prices.
 *
 * The API writes some grants as a first tier that is free or left out. A grant is deducted elsewhere and once, so the
 * first price that is not zero holds from the first unit.
 */
export function charge(tiers: readonly Price[], from: number, to: number): number {
  const paid = tiers.filter((tier) => tier.retailPrice !== 0);
  let sum = 0;
  for (const [index, { tierMinimumUnits, retailPrice, unitOfMeasure }] of paid.entries()) {
    const size = unitSize(unitOfMeasure);
    const begin = index === 0 ? 0 : tierMinimumUnits * size;
    const end = (paid[index + 1]?.tierMinimumUnits ?? Infinity) * size;
    const units = Math.min(to, end) - Math.max(from, begin);
    if (units > 0) sum += (units / size) * retailPrice;
  }
  return sum;
}
