import { charge } from './charge.ts';
import type { CostRow } from './declared-costs.ts';
import { driverValues, forEachCase, type CaseName, type Driver } from './drivers.ts';
import { evaluate } from './formula.ts';
import { sumOf, type Money } from './money.ts';
import { ASSUMED, DERIVED, type Price } from './prices.ts';
import { checkPrices, meterNamed, tiersOfRow, whereIs } from './row-prices.ts';

/** What one resource is charged on one meter in one case: `full` minus what the grant is worth is `net`. */
export interface EstimateLine {
  /** `modules/sql.bicep` */
  template: string;
  /** By which the main template calls it. */
  module: string;
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
  /** Nobody has read the price: what it was taken to be instead. */
  assumed: string | null;
  /** The EUR price is the USD price times a rate. */
  fromDollars: boolean;
  /** What happens because the grant is used up. */
  note: string | null;
}

/** Before VAT. */
export interface Total {
  full: Money;
  net: Money;
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
  const together = estimateTogether([rows], drivers, prices);
  return forEachCase((name) => ({
    lines: together[name].flatMap(({ lines }) => lines),
    total: totalOf(together[name].map(({ total }) => total)),
  }));
}

/**
 * The estimates of several deployments in one subscription, in every case. What is granted to the subscription or the
 * billing account is deducted once, from the first that uses it; what is granted to a database, from each.
 */
export function estimateTogether(
  deployments: readonly (readonly CostRow[])[],
  drivers: readonly Driver[],
  prices: readonly Price[],
): Record<CaseName, Estimate[]> {
  checkPrices(deployments.flat(), prices);
  return forEachCase((name) => {
    const usedBefore = new Map<string, number>();
    const values = driverValues(drivers, name);
    return deployments.map((rows) => estimate(rows, values, prices, usedBefore));
  });
}

export function totalOf(totals: readonly Total[]): Total {
  return { full: sumOf(totals.map(({ full }) => full)), net: sumOf(totals.map(({ net }) => net)) };
}

/** @param usedBefore by meter, what others of the subscription have used; what is used here is added. */
function estimate(
  rows: readonly CostRow[],
  drivers: Record<string, number>,
  prices: readonly Price[],
  usedBefore: Map<string, number>,
): Estimate {
  const lines = rows
    .filter((row) => row.applies)
    .map((row) => {
      const isShared = meterNamed(row.meter).grant?.per !== 'database';
      const before = isShared ? (usedBefore.get(row.meter) ?? 0) : 0;
      const line = lineOf(row, drivers, prices, before);
      usedBefore.set(row.meter, before + line.use);
      return line;
    });
  return { lines, total: totalOf(lines) };
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
  const each = (amount: (tiers: readonly Price[]) => number): Money => ({
    EUR: amount(tiers.EUR),
    USD: amount(tiers.USD),
  });
  const sources = [...tiers.EUR, ...tiers.USD].map(({ readFrom }) => readFrom);
  const assumed = sources.find(({ where }) => where.startsWith(ASSUMED))?.where.slice(ASSUMED.length);
  return {
    template: row.template.name,
    module: row.template.symbol,
    resource: row.resource,
    meter: row.meter,
    why: row.why,
    use,
    unit: meter.unit,
    granted,
    price: each((all) => all.find(({ retailPrice }) => retailPrice !== 0)?.retailPrice ?? 0),
    unitOfMeasure: tiers.EUR[0]?.unitOfMeasure ?? meter.unitOfMeasure,
    full: each((all) => charge(all, before, before + use)),
    net: each((all) => charge(all, before + granted, before + use)),
    indicative: sources.some(({ indicative }) => indicative),
    assumed: assumed ?? null,
    fromDollars: tiers.EUR.some(({ readFrom }) => readFrom.where.startsWith(DERIVED)),
    note: granted < use && grant > 0 ? (row.beyondGrant ?? null) : null,
  };
}

function numbersIn({ template }: CostRow): Record<string, number> {
  return Object.fromEntries(
    Object.entries(template.scope).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
