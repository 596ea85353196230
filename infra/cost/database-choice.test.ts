import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PRICES_FILE } from './calculate.ts';
import type { CostRow } from './declared-costs.ts';
import { deployedRows } from './deployed-rows.ts';
import { readDrivers } from './drivers.ts';
import { estimateAll, type EstimateLine } from './estimate.ts';
import { METERS } from './meters.ts';
import { readPrices } from './prices.ts';

const PRODUCTION = path.join(path.dirname(import.meta.dirname), 'prod.bicepparam');
const drivers = readDrivers(path.join(import.meta.dirname, 'drivers.json'));
const { prices } = readPrices(PRICES_FILE);
let offer: CostRow[];
let paid: CostRow[];
let basic: CostRow[];

beforeAll(async () => {
  offer = await deployedRows(PRODUCTION);
  paid = await deployedRows(PRODUCTION, { parameters: { useFreeSqlOffer: false } });
  basic = await deployedRows(PRODUCTION, { alternative: 'sql-basic' });
});

// What docs/decisions/0011-a-paid-rest-of-the-free-offer.md decides by.
describe('the database is chosen by its price', () => {
  it('which is nothing in the free offer, of which visits and deployments leave less than a tenth', () => {
    expect(priceOf(offer)).toBe(0);
    const compute = linesOf(offer).find(({ meter }) => meter === 'sql-compute');
    const share = (compute?.use ?? 0) / (METERS['sql-compute']?.grant?.amount ?? 0);
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(1);
  });

  it('and beyond it only the excess, some 0.14 EUR for each awakening', () => {
    const more = priceOf(offer, 42) - priceOf(offer, 41);
    expect(more).toBeCloseTo(0.14, 2);
  });

  it('so that DTU Basic is dearer up to twice the visits, and cheaper from three times on', () => {
    expect(priceOf(basic)).toBeCloseTo(4.4, 1);
    expect(priceOf(offer, 44)).toBeLessThan(priceOf(basic, 44));
    expect(priceOf(offer, 66)).toBeGreaterThan(priceOf(basic, 66));
  });

  it('as the record of the decision says, for the visits that are counted, twice and three times as many', () => {
    const record = readFileSync('docs/decisions/0011-a-paid-rest-of-the-free-offer.md', 'utf8');
    const cells = (rows: readonly CostRow[]): string =>
      [22, 44, 66].map((visits) => priceOf(rows, visits).toFixed(2)).join(' | ');
    expect(record).toContain(`excess paid | ${cells(offer)} |`);
    expect(record).toContain(`assumed for France) | ${cells(basic)} |`);
    expect(record).toContain(`without the offer | ${cells(paid)} |`);
  });

  it('and where the offer is not to be had, DTU Basic is the cheaper one', () => {
    expect(priceOf(basic)).toBeLessThan(0.5 * priceOf(paid));
  });
});

/** EUR a month for the database with so many visits. */
function priceOf(rows: readonly CostRow[], siteVisits?: number): number {
  return linesOf(rows, siteVisits).reduce((sum, { net }) => sum + net.EUR, 0);
}

function linesOf(rows: readonly CostRow[], siteVisits?: number): EstimateLine[] {
  const visited = drivers.map((driver) =>
    driver.name === 'siteVisits' && siteVisits !== undefined ? { ...driver, value: siteVisits } : driver,
  );
  return estimateAll(rows, visited, prices).nominal.lines.filter(
    ({ template }) => template === 'modules/sql.bicep',
  );
}
