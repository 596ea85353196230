import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { NiabError } from '#shared/errors.ts';
import { firstIssueOf, tellIssue } from '#shared/issues.ts';
import { METERS, type Meter } from './meters.ts';

export const CURRENCIES = ['EUR', 'USD'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Regions that the snapshot holds prices of. */
export const REGIONS = ['francecentral', 'westeurope'] as const;

/** How `readFrom.where` begins where a EUR price was worked out from the USD price. */
export const DERIVED = 'derived: ';

/** How it begins where nobody has read the price: what it was taken to be instead follows. */
export const ASSUMED = 'assumed: ';

/** A day, or a month where the day is not known. */
const date = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);

/** A row as the Retail Prices API gives it (the fields that matter here), and where it was read. */
const price = z.object({
  currencyCode: z.enum(CURRENCIES),
  tierMinimumUnits: z.number().min(0),
  retailPrice: z.number().min(0),
  armRegionName: z.string(),
  serviceName: z.string(),
  productName: z.string(),
  /** Null: not known. */
  skuName: z.string().nullable(),
  meterName: z.string(),
  unitOfMeasure: z.string(),
  /** Null: not read from the API. */
  effectiveStartDate: z.string().nullable(),
  /** `indicative`: not read from the API for this region and currency. */
  readFrom: z.object({ where: z.string().min(1), date, indicative: z.boolean() }),
});
export type Price = z.infer<typeof price>;

const snapshot = z.object({
  /** With it EUR prices that are not known are worked out from USD. */
  euroPerDollar: z.object({ rate: z.number().positive(), date, source: z.string() }),
  prices: z.array(price),
});
export type PriceSnapshot = z.infer<typeof snapshot>;

export function readPrices(file: string): PriceSnapshot {
  const parsed = snapshot.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new NiabError('bad-prices', `${file}: ${tellIssue(firstIssueOf(parsed.error))}`);
}

/** Writes the snapshot, a price a line; whoever reads meanwhile sees the old file or the new one. */
export function writePrices(file: string, { euroPerDollar, prices }: PriceSnapshot): void {
  const rows = prices.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const text = `{\n  "euroPerDollar": ${JSON.stringify(euroPerDollar)},\n  "prices": [\n${rows}\n  ]\n}\n`;
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** The tiers of a meter in a region and a currency, lowest first; empty if the snapshot does not have it. */
export function tiersOf(
  prices: readonly Price[],
  meter: Meter,
  region: string,
  currency: Currency,
): readonly Price[] {
  return prices
    .filter((row) => row.currencyCode === currency && row.armRegionName === (meter.armRegionName ?? region))
    .filter((row) => isOfMeter(row, meter))
    .sort((a, b) => a.tierMinimumUnits - b.tierMinimumUnits);
}

function isOfMeter(row: Price, meter: Meter): boolean {
  return (
    row.serviceName === meter.serviceName &&
    row.productName === meter.productName &&
    (meter.skuName === undefined || row.skuName === meter.skuName) &&
    row.meterName === meter.meterName
  );
}

/** The name by which the templates call the meter of a price; null if none does. */
export function meterOf(row: Price): string | null {
  return Object.entries(METERS).find(([, meter]) => isOfMeter(row, meter))?.[0] ?? null;
}
