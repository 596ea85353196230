import path from 'node:path';
import { billOf, type Bill } from './bill.ts';
import { billTable } from './bill-table.ts';
import { deployedRows, type Difference } from './deployed-rows.ts';
import { forEachCase, readDrivers, type CaseName } from './drivers.ts';
import { estimateAll, type Estimate, type Total } from './estimate.ts';
import { VAT } from './money.ts';
import { notes } from './notes.ts';
import { readPrices, type PriceSnapshot } from './prices.ts';
import { costTable, variantTable } from './report.ts';
import { toMarkdown, toText } from './render.ts';
import { VARIANTS } from './variants.ts';

export const PRICES_FILE = path.join(import.meta.dirname, 'prices.json');
const DRIVERS_FILE = path.join(import.meta.dirname, 'drivers.json');
const INFRA = path.dirname(import.meta.dirname);

export interface Calculation {
  /** Of production and development together, whichever file is calculated. */
  bill: Bill;
  estimates: Record<CaseName, Estimate>;
  variants: { name: string; totals: Record<CaseName, Total> }[];
  snapshot: PriceSnapshot;
}

/** Everything from the files: the templates as the parameters file deploys them, drivers, prices. */
export async function calculate(parametersFile: string): Promise<Calculation> {
  const snapshot = readPrices(PRICES_FILE);
  const variants = await Promise.all(
    VARIANTS.map(async ({ name, ...difference }) => {
      const estimates = await estimatesOf(parametersFile, difference, snapshot);
      return { name, totals: forEachCase((caseName) => estimates[caseName].total) };
    }),
  );
  return {
    bill: await billOf(INFRA, readDrivers(DRIVERS_FILE), snapshot.prices),
    estimates: await estimatesOf(parametersFile, {}, snapshot),
    variants,
    snapshot,
  };
}

/** The estimate of one parameters file, or of what differs from it. */
export async function estimatesOf(
  parametersFile: string,
  difference: Difference,
  { prices }: PriceSnapshot,
): Promise<Record<CaseName, Estimate>> {
  const { drivers: changed = {} } = difference;
  const drivers = readDrivers(DRIVERS_FILE).map((driver) => ({
    ...driver,
    value: changed[driver.name] ?? driver.value,
  }));
  return estimateAll(await deployedRows(parametersFile, difference), drivers, prices);
}

/** For programs. Amounts are before VAT, which is told as a share: 0.2. */
export function jsonOf({ bill, estimates, variants, snapshot }: Calculation, params: string): string {
  const { euroPerDollar } = snapshot;
  return JSON.stringify({ params, euroPerDollar, vat: VAT, bill, estimates, variants }, null, 2);
}

export function billTextOf({ bill, snapshot }: Calculation): string {
  return toText(billTable(bill, snapshot));
}

export function textOf({ estimates, variants, snapshot }: Calculation): string {
  const remarks = notes(estimates, snapshot).map((note) => note.replaceAll('`', ''));
  return [
    toText(costTable(estimates, snapshot)),
    ...remarks,
    '',
    toText(variantTable(variants, snapshot)),
  ].join('\n');
}

export function markdownOf({ bill, estimates, variants, snapshot }: Calculation): string {
  const remarks = notes(estimates, snapshot).map((note) => `- ${note}`);
  return [
    '### The bill',
    toMarkdown(billTable(bill, snapshot)),
    '### Production, meter by meter',
    toMarkdown(costTable(estimates, snapshot)),
    remarks.join('\n'),
    '### What each variant of production costs',
    toMarkdown(variantTable(variants, snapshot)),
  ].join('\n\n');
}
