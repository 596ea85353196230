import { fail } from 'node:assert';
import { once } from 'node:events';
import { mkdtempSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { METERS } from './meters.ts';
import {
  CURRENCIES,
  DERIVED,
  readPrices,
  REGIONS,
  tiersOf,
  writePrices,
  type PriceSnapshot,
} from './prices.ts';
import { refreshPrices, type Refreshed } from './refresh.ts';
import { fetchPrices, type RetailItem } from './retail-prices.ts';

const TODAY = '2026-12-01';
const folder = temporaryFolder();

/** A snapshot of our own making: every meter costs 2 USD. */
const known: PriceSnapshot = {
  euroPerDollar: { rate: 0.5, date: '2026-11-21', source: 'test' },
  prices: Object.values(METERS).flatMap((meter) =>
    (meter.armRegionName === undefined ? REGIONS : [meter.armRegionName]).flatMap((armRegionName) =>
      CURRENCIES.map((currencyCode) => ({
        currencyCode,
        tierMinimumUnits: 0,
        retailPrice: currencyCode === 'EUR' ? 1 : 2,
        armRegionName,
        serviceName: meter.serviceName,
        productName: meter.productName,
        skuName: meter.skuName ?? null,
        meterName: meter.meterName,
        unitOfMeasure: meter.unitOfMeasure,
        effectiveStartDate: null,
        readFrom: {
          where: currencyCode === 'EUR' ? `${DERIVED}test` : 'test',
          date: '2026-11-21',
          indicative: true,
        },
      })),
    ),
  ),
};

const meterOfPages = METERS['blob-stored'] ?? fail('there is no meter blob-stored');

/** Items of our own making in the form of the Retail Prices API. */
function item(
  wanted: Partial<RetailItem> & Pick<RetailItem, 'meterName'>,
): RetailItem & { location: string } {
  return {
    currencyCode: 'EUR',
    tierMinimumUnits: 0,
    retailPrice: 1,
    armRegionName: 'francecentral',
    location: 'FR Central',
    serviceName: 'Storage',
    productName: 'Blob Storage',
    skuName: 'Hot LRS',
    unitOfMeasure: '1 GB/Month',
    effectiveStartDate: '2026-01-01T00:00:00Z',
    ...wanted,
  };
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

interface FakeApi {
  address: string;
  requests: URL[];
}

/** A server that answers in the form of the API: filters by currency and `eq`, a few items a page, links on. */
async function startApi(items: readonly RetailItem[], { pageSize = 1, busy = 0 } = {}): Promise<FakeApi> {
  const requests: URL[] = [];
  let refusals = busy;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', `http://${request.headers.host ?? ''}`);
    requests.push(url);
    if (refusals-- > 0) {
      response.writeHead(429, { 'retry-after': '0.01' }).end();
      return;
    }
    const filter = url.searchParams.get('$filter') ?? '';
    const wanted = [...filter.matchAll(/(\w+) eq '((?:[^']|'')*)'/g)]
      .map(([, field = '', value = '']) => [field, value.replaceAll("''", "'")] as const)
      .filter(([field]) => field !== 'priceType');
    const currency = url.searchParams.get('currencyCode')?.replaceAll("'", '');
    const found = items.filter(
      (each) =>
        each.currencyCode === currency &&
        wanted.every(([field, value]) => new Map(Object.entries(each)).get(field) === value),
    );
    const skip = Number(url.searchParams.get('$skip') ?? 0);
    const next = new URL(url);
    next.searchParams.set('$skip', String(skip + pageSize));
    const Items = found.slice(skip, skip + pageSize);
    const body = {
      BillingCurrency: currency,
      Items,
      NextPageLink: skip + pageSize < found.length ? next.href : null,
      Count: Items.length,
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/retail/prices`,
    requests,
  };
}

function refresh(api: Pick<FakeApi, 'address'>, old: PriceSnapshot = known): Promise<Refreshed> {
  return refreshPrices(old, { address: api.address, pauseMs: 0 }, TODAY);
}

describe('prices are read anew', () => {
  it('for every meter in both currencies, and all pages of an answer', async () => {
    const tier = (tierMinimumUnits: number, retailPrice: number): RetailItem =>
      item({ meterName: 'Hot LRS Data Stored', tierMinimumUnits, retailPrice });
    const api = await startApi([tier(0, 0.02), tier(51_200, 0.019), tier(512_000, 0.018)]);
    const { snapshot, changes } = await refresh(api);

    const read = snapshot.prices.filter(({ readFrom }) => !readFrom.indicative);
    expect(read.map(({ tierMinimumUnits, retailPrice }) => [tierMinimumUnits, retailPrice])).toEqual([
      [0, 0.02],
      [51_200, 0.019],
      [512_000, 0.018],
    ]);
    expect(read[0]).toMatchObject({
      currencyCode: 'EUR',
      effectiveStartDate: '2026-01-01T00:00:00Z',
      readFrom: { where: api.address, date: TODAY, indicative: false },
    });
    expect(changes).toContain(
      'changed: Hot LRS Data Stored, francecentral, EUR: 1 → 0.02, 0.019 from 51200, 0.018 from 512000',
    );
    const filter = api.requests[0]?.searchParams.get('$filter');
    expect(filter).toContain("serviceName eq 'Functions' and productName eq 'Flex Consumption'");
    expect(filter).toContain("armRegionName eq 'francecentral' and priceType eq 'Consumption'");
    expect(api.requests[0]?.searchParams.get('currencyCode')).toBe("'EUR'");
  });

  it('and what is not listed stays as it was, and is named', async () => {
    const { snapshot, changes } = await refresh(await startApi([]));
    expect(snapshot.prices).toEqual(known.prices);
    expect(changes).toContain('not listed: Standard App, westeurope, USD; what was known stays');
  });

  it('and confirmed where they are the same', async () => {
    const { changes } = await refresh(
      await startApi([item({ meterName: 'Hot LRS Data Stored', currencyCode: 'USD', retailPrice: 2 })]),
    );
    expect(changes).toContain('confirmed: Hot LRS Data Stored, francecentral, USD: 2');
  });

  it('and EUR worked out anew where only USD is listed', async () => {
    const dollars = item({ meterName: 'Hot LRS Data Stored', currencyCode: 'USD', retailPrice: 3 });
    const { snapshot } = await refresh(await startApi([dollars]));
    const euro = tiersOf(snapshot.prices, meterOfPages, 'francecentral', 'EUR')[0];
    expect(euro).toMatchObject({ retailPrice: 1.5, readFrom: { date: TODAY, indicative: true } });
  });

  it('with the newest of several items, and EUR shown where it is not USD times the rate', async () => {
    const old = item({
      meterName: 'Hot LRS Data Stored',
      retailPrice: 9,
      effectiveStartDate: '2020-01-01T00:00:00Z',
    });
    const api = await startApi([old, item({ meterName: 'Hot LRS Data Stored', retailPrice: 0.03 })]);
    const { changes } = await refresh(api);
    expect(changes).toContain('changed: Hot LRS Data Stored, francecentral, EUR: 1 → 0.03');
    expect(changes).toContain('EUR differs: Hot LRS Data Stored, francecentral: 0.03, USD × 0.5 would be 1');
  });

  it('after a while where the list is busy', async () => {
    const api = await startApi([], { busy: 2 });
    await refresh(api);
    expect(api.requests.length).toBeGreaterThan(2);
  });

  it('or not at all where a unit is another than the formulas count', async () => {
    const api = await startApi([item({ meterName: 'Hot LRS Data Stored', unitOfMeasure: '1 GB/Day' })]);
    await expect(refresh(api)).rejects.toThrow('the API now counts "1 GB/Day", the formulas "1 GB/Month"');
  });
});

describe('prices cannot be read', () => {
  const read = (address: string): Promise<unknown> =>
    fetchPrices(meterOfPages, 'francecentral', 'EUR', { address, pauseMs: 0 });

  async function serving(status: number, body: string): Promise<string> {
    const server = createServer((_, response) => response.writeHead(status).end(body)).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/retail/prices`;
  }

  it('without a network', async () => {
    const address = await serving(200, '');
    servers.pop()?.close();
    await expect(read(address)).rejects.toThrow(
      /could not be read from http:\/\/127\.0\.0\.1:\d+: .*ECONNREFUSED/,
    );
  });

  it.each([
    [400, '{}', 'it answered 400'],
    [200, 'no JSON', 'its answer has another form'],
    [200, '{"Items":[{"retailPrice":"1"}]}', 'its answer has another form: Items.0.currencyCode'],
    [200, '{"Items":[],"NextPageLink":"http://elsewhere.example/"}', 'it goes on at another host'],
  ])('from an answer of %d %s', async (status, body, message) => {
    await expect(read(await serving(status, body))).rejects.toThrow(message);
  });
});

describe('the snapshot', () => {
  it('is written whole and read again as it was', () => {
    const file = path.join(mkdtempSync(path.join(folder, 'prices-')), 'prices.json');
    writePrices(file, known);
    expect(readPrices(file)).toEqual(known);
    expect(readdirSync(path.dirname(file))).toEqual(['prices.json']);
  });
});
