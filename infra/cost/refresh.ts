import { NiabError } from '#shared/errors.ts';
import { METERS, type Meter } from './meters.ts';
import { CURRENCIES, DERIVED, REGIONS, tiersOf, type Price, type PriceSnapshot } from './prices.ts';
import { fetchPrices, type RetailItem, type RetailOptions } from './retail-prices.ts';

export interface Refreshed {
  snapshot: PriceSnapshot;
  /** What a reader wants to know, a line each. */
  changes: string[];
}

/** From here on EUR is worth a line: Azure publishes its EUR prices itself, rounded. */
const NOTABLE_DIFFERENCE = 0.05;

/**
 * Reads the price of every meter anew, one request after the other. What the API does not list keeps the price that
 * was known, with the date on which it was read.
 *
 * @param today yyyy-MM-dd, kept as the date of reading.
 */
export async function refreshPrices(
  old: PriceSnapshot,
  options: RetailOptions,
  today: string,
): Promise<Refreshed> {
  const prices: Price[] = [];
  const changes: string[] = [];
  for (const meter of Object.values(METERS)) {
    for (const region of meter.armRegionName === undefined ? REGIONS : [meter.armRegionName]) {
      for (const currency of CURRENCIES) {
        const known = tiersOf(old.prices, meter, region, currency);
        const items = await fetchPrices(meter, region, currency, options);
        const read = tiersIn(items).map((item) => toPrice(item, meter, options.address, today));
        prices.push(...(read.length === 0 ? known : read));
        const what = `${meter.meterName}, ${region}, ${currency}`;
        changes.push(...changesOf(what, known, read), ...choicesIn(what, items, read));
      }
    }
  }
  const snapshot = { ...old, prices: prices.map((price) => derivedAnew(price, prices, old, today)) };
  return { snapshot, changes: [...changes, ...currencyDifferences(snapshot)] };
}

/** An item a tier: where the API has several, the one that has been valid for the shortest time. */
function tiersIn(items: readonly RetailItem[]): RetailItem[] {
  const tiers = new Map<number, RetailItem>();
  for (const item of items) {
    const other = tiers.get(item.tierMinimumUnits);
    if (other === undefined || other.effectiveStartDate < item.effectiveStartDate) {
      tiers.set(item.tierMinimumUnits, item);
    }
  }
  return [...tiers.values()].sort((a, b) => a.tierMinimumUnits - b.tierMinimumUnits);
}

/** Items of several products, each with a price of its own: whoever reads it should name the right one. */
function choicesIn(what: string, items: readonly RetailItem[], taken: readonly Price[]): string[] {
  return items
    .filter((item) => taken.some((price) => price.skuName !== item.skuName))
    .map(
      (item) => `another sku: ${what}: ${item.skuName} ${item.retailPrice} (infra/cost/meters.ts names one)`,
    );
}

function toPrice(item: RetailItem, meter: Meter, where: string, today: string): Price {
  if (periodOf(item.unitOfMeasure) !== periodOf(meter.unitOfMeasure)) {
    throw new NiabError(
      'bad-prices',
      `${meter.meterName}: the API now counts "${item.unitOfMeasure}", the formulas "${meter.unitOfMeasure}" (infra/cost/meters.ts)`,
    );
  }
  return { ...item, readFrom: { where, date: today, indicative: false } };
}

function periodOf(unitOfMeasure: string): string {
  return /Second|Hour|Day|Month/.exec(unitOfMeasure)?.[0] ?? 'each';
}

function changesOf(what: string, known: readonly Price[], read: readonly Price[]): string[] {
  if (read.length === 0) return [`not listed: ${what}; what was known stays`];
  const [before, after] = [textOf(known), textOf(read)];
  if (before !== after) return [`changed: ${what}: ${before} → ${after}`];
  return known.some((price) => price.readFrom.indicative) ? [`confirmed: ${what}: ${after}`] : [];
}

function textOf(tiers: readonly Price[]): string {
  if (tiers.length === 0) return 'none';
  return tiers
    .map(({ tierMinimumUnits, retailPrice }) => {
      const from = tierMinimumUnits === 0 ? '' : ` from ${tierMinimumUnits}`;
      return `${retailPrice}${from}`;
    })
    .join(', ');
}

/** A EUR price that was worked out follows its USD price. */
function derivedAnew(
  price: Price,
  prices: readonly Price[],
  { euroPerDollar }: PriceSnapshot,
  today: string,
): Price {
  const dollar = inDollars(price, prices);
  if (!price.readFrom.where.startsWith(DERIVED) || dollar === undefined) return price;
  const retailPrice = Number((dollar.retailPrice * euroPerDollar.rate).toPrecision(12));
  if (retailPrice === price.retailPrice) return price;
  return { ...price, retailPrice, readFrom: { ...price.readFrom, date: today } };
}

/** EUR prices that were read and are not the USD price times the rate. */
function currencyDifferences({ prices, euroPerDollar }: PriceSnapshot): string[] {
  return prices
    .filter((price) => price.currencyCode === 'EUR' && !price.readFrom.where.startsWith(DERIVED))
    .flatMap((euro) => {
      const expected = (inDollars(euro, prices)?.retailPrice ?? 0) * euroPerDollar.rate;
      if (expected === 0) return [];
      const difference = euro.retailPrice / expected - 1;
      if (Math.abs(difference) < NOTABLE_DIFFERENCE) return [];
      return [
        `EUR differs: ${euro.meterName}, ${euro.armRegionName}: ${euro.retailPrice}, ` +
          `USD × ${euroPerDollar.rate} would be ${Number(expected.toPrecision(6))}`,
      ];
    });
}

function inDollars(euro: Price, prices: readonly Price[]): Price | undefined {
  return prices.find(
    (price) =>
      price.currencyCode === 'USD' &&
      price.armRegionName === euro.armRegionName &&
      price.tierMinimumUnits === euro.tierMinimumUnits &&
      price.productName === euro.productName &&
      price.skuName === euro.skuName &&
      price.meterName === euro.meterName,
  );
}
