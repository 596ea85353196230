import { describe, expect, it } from 'vitest';
import type { CostRow } from './declared-costs.ts';
import { estimateAll, estimateTogether, type Estimate } from './estimate.ts';
import { METERS } from './meters.ts';
import { ASSUMED, CURRENCIES, DERIVED, type Price } from './prices.ts';

/** Rows, drivers and prices of our own making. */
function row(meter: string, use: string, more: Partial<CostRow> = {}): CostRow {
  const file = {
    path: 'a.bicep',
    metadata: {},
    parameters: [],
    variables: {},
    resources: [],
    modules: [],
    outputs: [],
  };
  const scope = { location: 'francecentral', megabytes: 2_048 };
  const template = { name: 'modules/a.bicep', symbol: 'a', file, scope, deployed: true };
  return { resource: 'r', meter, use, why: 'test', template, applies: true, granted: true, ...more };
}

function prices(meterName: string, retailPrice: number): Price[] {
  const meter = METERS[meterName];
  if (meter === undefined) throw new Error(meterName);
  return CURRENCIES.map((currencyCode) => ({
    currencyCode,
    tierMinimumUnits: 0,
    retailPrice: currencyCode === 'EUR' ? retailPrice / 2 : retailPrice,
    armRegionName: meter.armRegionName ?? 'francecentral',
    serviceName: meter.serviceName,
    productName: meter.productName,
    skuName: meter.skuName ?? null,
    meterName: meter.meterName,
    unitOfMeasure: meter.unitOfMeasure,
    effectiveStartDate: null,
    readFrom: { where: 'test', date: '2026-11-21', indicative: true },
  }));
}

const drivers = [
  {
    name: 'gigabytes',
    unit: 'GB',
    value: { idle: 0, nominal: 4, tenCinemas: 40 },
    why: 'test',
    measured: null,
  },
];

function nominal(rows: CostRow[], list: Price[]): Estimate {
  return estimateAll(rows, drivers, list).nominal;
}

describe('the estimate', () => {
  it('deducts a grant once, whoever uses the meter', () => {
    const rows = [
      row('log-ingestion', 'gigabytes'),
      row('log-ingestion', 'gigabytes', { resource: 'second' }),
    ];
    const { lines, total } = nominal(rows, prices('log-ingestion', 2));
    expect(lines.map(({ use, granted, net }) => [use, granted, net.USD])).toEqual([
      [4, 4, 0],
      [4, 1, 6],
    ]);
    expect(total).toEqual({ net: { EUR: 3, USD: 6 }, full: { EUR: 8, USD: 16 } });
  });

  it('gives no grant where the variant has none', () => {
    const { total } = nominal([row('sql-stored', '2', { granted: false })], prices('sql-stored', 1));
    expect(total.net).toEqual(total.full);
  });

  it('leaves out what is not deployed', () => {
    const rows = [row('blob-stored', 'gigabytes'), row('blob-stored', '1000', { applies: false })];
    expect(nominal(rows, prices('blob-stored', 1)).total.net.USD).toBe(4);
  });

  it('uses the module’s own numbers', () => {
    const rows = [row('blob-stored', 'gigabytes * megabytes / 1024')];
    expect(nominal(rows, prices('blob-stored', 1)).lines[0]?.use).toBe(8);
  });

  it('says which price was assumed, and what it was taken to be', () => {
    const where = `${ASSUMED}that of the others`;
    const list = prices('queue-class-2', 1).map((price) => ({
      ...price,
      readFrom: { ...price.readFrom, where: price.currencyCode === 'USD' ? where : `${DERIVED}test` },
    }));
    const rows = [row('queue-class-2', '10000'), row('queue-class-1', '10000')];
    const { lines } = nominal(rows, [...list, ...prices('queue-class-1', 1)]);
    expect(lines[0]).toMatchObject({ assumed: 'that of the others', fromDollars: true, net: { USD: 1 } });
    expect(lines[1]).toMatchObject({ assumed: null, fromDollars: false });
  });

  it('charges beyond a grant only what is beyond it', () => {
    const [line] = nominal([row('sql-stored', '33')], prices('sql-stored', 1)).lines;
    expect(line).toMatchObject({ granted: 32, net: { USD: 1 }, full: { USD: 33 } });
  });

  it('tells what happens when a grant is used up, only then', () => {
    const rows = [row('log-ingestion', 'gigabytes', { beyondGrant: 'It stops.' })];
    const all = estimateAll(rows, drivers, prices('log-ingestion', 1));
    expect(all.nominal.lines[0]?.note).toBeNull();
    expect(all.tenCinemas.lines[0]?.note).toBe('It stops.');
  });

  it('of several deployments deducts once what is granted to a subscription, from each what a database has', () => {
    const rows = [row('log-ingestion', 'gigabytes'), row('sql-stored', '33')];
    const list = [...prices('log-ingestion', 2), ...prices('sql-stored', 1)];
    const [first, second] = estimateTogether([rows, rows], drivers, list).nominal;
    expect(first?.lines.map(({ granted }) => granted)).toEqual([4, 32]);
    expect(second?.lines.map(({ granted }) => granted)).toEqual([1, 32]);
    expect(second?.total.net.USD).toBe(3 * 2 + 1);
  });

  it('is refused where a meter has no price, naming module, resource and meter', () => {
    const rows = [row('blob-stored', 'gigabytes'), row('blob-reads', '1')];
    expect(() => nominal(rows, prices('blob-stored', 1))).toThrow(
      'modules/a.bicep: r, blob-reads: there is no EUR price for francecentral',
    );
  });

  it('is refused where nothing uses a price', () => {
    const list = [...prices('blob-stored', 1), ...prices('blob-reads', 1)];
    expect(() => nominal([row('blob-stored', 'gigabytes')], list)).toThrow(
      'nothing uses the price of "Blob Storage", "Hot Read Operations" (francecentral, EUR)',
    );
  });

  it('is refused where a formula is wrong, naming module and meter', () => {
    expect(() => nominal([row('blob-stored', 'terabytes')], prices('blob-stored', 1))).toThrow(
      'modules/a.bicep: r, blob-stored: formula "terabytes": there is no driver or parameter "terabytes"',
    );
  });
});
