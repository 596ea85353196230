import { NiabError } from '#shared/errors.ts';
import type { CostRow } from './declared-costs.ts';
import { METERS, type Meter } from './meters.ts';
import { CURRENCIES, meterOf, tiersOf, type Currency, type Price } from './prices.ts';

/** The tiers of a row's meter where its resource is, lowest first. */
export function tiersOfRow(row: CostRow, prices: readonly Price[], currency: Currency): readonly Price[] {
  return tiersOf(prices, meterNamed(row.meter), regionOf(row), currency);
}

/** @throws NiabError where a row has no price, or a price no row. */
export function checkPrices(rows: readonly CostRow[], prices: readonly Price[]): void {
  for (const row of rows) {
    for (const currency of CURRENCIES) {
      if (tiersOfRow(row, prices, currency).length > 0) continue;
      throw badPrices(
        `${whereIs(row)}: there is no ${currency} price for ${regionOf(row)}; name it in REGIONS (infra/cost/prices.ts) and refresh`,
      );
    }
  }
  const used = new Set(rows.map((row) => row.meter));
  const unused = prices.find((price) => !used.has(meterOf(price) ?? ''));
  if (unused !== undefined) {
    const { productName, meterName, armRegionName, currencyCode } = unused;
    throw badPrices(
      `nothing uses the price of "${productName}", "${meterName}" (${armRegionName}, ${currencyCode})`,
    );
  }
}

export function meterNamed(name: string): Meter {
  const meter = METERS[name];
  if (meter === undefined) throw badPrices(`there is no meter "${name}"`);
  return meter;
}

/** For an error: template, resource and meter. */
export function whereIs({ template, resource, meter }: CostRow): string {
  return `${template.name}: ${resource}, ${meter}`;
}

function regionOf({ template, meter }: CostRow): string {
  const { location } = template.scope;
  return METERS[meter]?.armRegionName ?? (typeof location === 'string' ? location : 'an unknown region');
}

function badPrices(detail: string): NiabError {
  return new NiabError('bad-prices', detail);
}
