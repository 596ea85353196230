import path from 'node:path';
import { declaredCosts } from './declared-costs.ts';
import { readDeployment } from './deployment.ts';
import { readDrivers, type CaseName } from './drivers.ts';
import { estimateAll, type Estimate, type Total } from './estimate.ts';
import type { Scope } from './known-value.ts';
import { readPrices, type PriceSnapshot } from './prices.ts';
import { costTable, notes, variantTable } from './report.ts';
import { toMarkdown, toText } from './render.ts';
import { VARIANTS } from './variants.ts';

export const PRICES_FILE = path.join(import.meta.dirname, 'prices.json');
const DRIVERS_FILE = path.join(import.meta.dirname, 'drivers.json');

export interface Calculation {
  estimates: Record<CaseName, Estimate>;
  variants: { name: string; totals: Record<CaseName, Total> }[];
  snapshot: PriceSnapshot;
}

/** Everything from the files: the templates as the parameters file deploys them, drivers, prices. */
export async function calculate(parametersFile: string): Promise<Calculation> {
  const snapshot = readPrices(PRICES_FILE);
  const variants = await Promise.all(
    VARIANTS.map(async ({ name, parameters }) => {
      const estimates = await estimatesOf(parametersFile, parameters, snapshot);
      const { idle, nominal, tenCinemas } = estimates;
      const totals = { idle: idle.total, nominal: nominal.total, tenCinemas: tenCinemas.total };
      return { name, totals };
    }),
  );
  return { estimates: await estimatesOf(parametersFile, {}, snapshot), variants, snapshot };
}

/** The estimate of one parameters file with some of its parameters changed. */
export async function estimatesOf(
  parametersFile: string,
  changed: Scope,
  { prices }: PriceSnapshot,
): Promise<Record<CaseName, Estimate>> {
  const rows = declaredCosts(await readDeployment(parametersFile, changed));
  return estimateAll(rows, readDrivers(DRIVERS_FILE), prices);
}

export function textOf({ estimates, variants, snapshot }: Calculation): string {
  const remarks = notes(estimates, snapshot).map((note) => note.replaceAll('`', ''));
  return [toText(costTable(estimates)), ...remarks, '', toText(variantTable(variants))].join('\n');
}

export function markdownOf({ estimates, variants, snapshot }: Calculation): string {
  const remarks = notes(estimates, snapshot).map((note) => `- ${note}`);
  return [
    toMarkdown(costTable(estimates)),
    remarks.join('\n'),
    '### What each variant costs',
    toMarkdown(variantTable(variants)),
  ].join('\n\n');
}
