import { NiabError } from '../../shared/errors.ts';
import { charge } from './charge.ts';
import type { CostRow } from './declared-costs.ts';
import { CASE_NAMES, driverValues, type CaseName, type Driver } from './drivers.ts';
import { evaluate } from './formula.ts';
import { METERS, type Meter } from './meters.ts';
import { CURRENCIES, meterOf, tiersOf, type Currency, type Price } from './prices.ts';

/** Money a month by currency; null: a price is not known. */
export type Money = Record<Currency, number | null>;

/** What one resource is charged on one meter in one case: `full` minus what the grant is worth is `net`. */
export interface EstimateLine {
  /** `modules/sql.bicep` */
  template: string;
  resource: string;
  meter: string;
  why: string;
  /** A month, in `unit`. */
  use: number;
  unit: string;
  /** Part of the use that is free. */
  granted: number;
  /** Price of the first paid unit of measure, e.g. of `10K`. */
  price: Money;
  unitOfMeasure: string;
  full: Money;
  net: Money;
  /** A price was not read from the API for this region. */
  indicative: boolean;
  /** What happens because the grant is used up. */
  note: string | null;
}

export interface Total {
  full: Record<Currency, number>;
  net: Record<Currency, number>;
  /** Lines whose price is not known and which are in no total. */
  unknown: number;
}

export interface Estimate {
  lines: EstimateLine[];
  total: Total;
}

/** The estimate of every case. @throws NiabError where templates, drivers and prices do not fit together. */
export function estimateAll(
  rows: readonly CostRow[],
  drivers: readonly Driver[],
  prices: readonly Price[],
): Record<CaseName, Estimate> {
  checkPrices(rows, prices);
  const entries = CASE_NAMES.map((name) => [name, estimate(rows, driverValues(drivers, name), prices)]);
  return Object.fromEntries(entries) as Record<CaseName, Estimate>;
}

function estimate(
  rows: readonly CostRow[],
  drivers: Record<string, number>,
  prices: readonly Price[],
): Estimate {
  // Tiers and grants are those of the subscription: whoever comes second finds them partly used.
  const usedBefore = new Map<string, number>();
  const lines = rows
    .filter((row) => row.applies)
    .map((row) => {
      const before = usedBefore.get(row.meter) ?? 0;
      const line = lineOf(row, drivers, prices, before);
      usedBefore.set(row.meter, before + line.use);
      return line;
    });
  const sum = (amounts: (line: EstimateLine) => Money): Record<Currency, number> => ({
    EUR: lines.reduce((total, line) => total + (amounts(line).EUR ?? 0), 0),
    USD: lines.reduce((total, line) => total + (amounts(line).USD ?? 0), 0),
  });
  const unknown = lines.filter(({ net }) => net.EUR === null || net.USD === null).length;
  return { lines, total: { full: sum((line) => line.full), net: sum((line) => line.net), unknown } };
}

function lineOf(
  row: CostRow,
  drivers: Record<string, number>,
  prices: readonly Price[],
  before: number,
): EstimateLine {
  const meter = meterNamed(row.meter);
  const use = evaluate(row.use, { ...drivers, ...numbersIn(row) }, whereIs(row));
  const grant = row.granted ? (meter.grant?.amount ?? 0) : 0;
  const granted = Math.min(use, Math.max(0, grant - before));
  const tiers = { EUR: tiersOfRow(row, prices, 'EUR'), USD: tiersOfRow(row, prices, 'USD') };
  const each = (amount: (tiers: readonly Price[]) => number | null): Money => ({
    EUR: amount(tiers.EUR),
    USD: amount(tiers.USD),
  });
  return {
    template: row.template.name,
    resource: row.resource,
    meter: row.meter,
    why: row.why,
    use,
    unit: meter.unit,
    granted,
    price: each((all) => (all.find(({ retailPrice }) => retailPrice !== 0) ?? all[0])?.retailPrice ?? null),
    unitOfMeasure: tiers.EUR[0]?.unitOfMeasure ?? meter.unitOfMeasure,
    full: each((all) => charge(all, before, before + use)),
    net: each((all) => charge(all, before + granted, before + use)),
    indicative: [...tiers.EUR, ...tiers.USD].some(({ readFrom }) => readFrom.indicative),
    note: granted < use && grant > 0 ? (row.beyondGrant ?? null) : null,
  };
}

function checkPrices(rows: readonly CostRow[], prices: readonly Price[]): void {
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

function tiersOfRow(row: CostRow, prices: readonly Price[], currency: Currency): readonly Price[] {
  return tiersOf(prices, meterNamed(row.meter), regionOf(row), currency);
}

function regionOf({ template, meter }: CostRow): string {
  const { location } = template.scope;
  return METERS[meter]?.armRegionName ?? (typeof location === 'string' ? location : 'an unknown region');
}

function numbersIn({ template }: CostRow): Record<string, number> {
  return Object.fromEntries(
    Object.entries(template.scope).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function meterNamed(name: string): Meter {
  const meter = METERS[name];
  if (meter === undefined) throw badPrices(`there is no meter "${name}"`);
  return meter;
}

function whereIs({ template, resource, meter }: CostRow): string {
  return `${template.name}: ${resource}, ${meter}`;
}

function badPrices(detail: string): NiabError {
  return new NiabError('bad-prices', detail);
}
