import path from 'node:path';
import { deployedRows } from './deployed-rows.ts';
import { forEachCase, type CaseName, type Driver } from './drivers.ts';
import { estimateTogether, totalOf, type Total } from './estimate.ts';
import type { Price } from './prices.ts';

/** Those that are deployed. What is granted once is production's. */
const ENVIRONMENTS = [
  { name: 'production', file: 'prod.bicepparam' },
  { name: 'development', file: 'dev.bicepparam' },
] as const;
const CINEMAS = 10;

/** What is really billed in a month, before VAT. */
export interface Bill {
  environments: { name: string; totals: Record<CaseName, Total> }[];
  together: Record<CaseName, Total>;
  /** Ten cinemas as they could be served today: production ten times in one subscription, no development. */
  tenStacks: Record<CaseName, Total>;
}

/** @param folder that of the parameters files. */
export async function billOf(
  folder: string,
  drivers: readonly Driver[],
  prices: readonly Price[],
): Promise<Bill> {
  const rows = await Promise.all(ENVIRONMENTS.map(({ file }) => deployedRows(path.join(folder, file))));
  const estimates = estimateTogether(rows, drivers, prices);
  const totalsOf = (index: number): Record<CaseName, Total> =>
    forEachCase((name) => totalOf(estimates[name].slice(index, index + 1).map(({ total }) => total)));
  return {
    environments: ENVIRONMENTS.map(({ name }, index) => ({ name, totals: totalsOf(index) })),
    together: forEachCase((name) => totalOf(estimates[name].map(({ total }) => total))),
    tenStacks: await tenStacks(folder, drivers, prices),
  };
}

async function tenStacks(
  folder: string,
  drivers: readonly Driver[],
  prices: readonly Price[],
): Promise<Record<CaseName, Total>> {
  const production = path.join(folder, ENVIRONMENTS[0].file);
  const first = await deployedRows(production);
  // A subscription has one free account of Cosmos DB.
  const other = await deployedRows(production, { parameters: { cosmosCapacity: 'serverless' } });
  const stacks = Array.from({ length: CINEMAS }, (_, index) => (index === 0 ? first : other));
  const estimates = estimateTogether(stacks, drivers, prices);
  return forEachCase((name) => totalOf(estimates[name].map(({ total }) => total)));
}
