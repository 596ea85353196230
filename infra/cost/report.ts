import { CASE_NAMES, type CaseName } from './drivers.ts';
import type { Estimate, EstimateLine, Total } from './estimate.ts';
import { METERS } from './meters.ts';
import { DERIVED, type Currency, type PriceSnapshot } from './prices.ts';

/** Texts in rows and columns; numbers stand on the right. */
export interface Table {
  columns: { title: string; align: 'left' | 'right' }[];
  rows: string[][];
  /** Below the rows. */
  totals: string[][];
}

export const UNKNOWN = 'unknown, refresh';

const CASE_COLUMNS = [
  { title: 'idle EUR', align: 'right' },
  { title: 'nominal EUR', align: 'right' },
  { title: 'ten cinemas EUR', align: 'right' },
] as const;

/** A row for each resource and meter, and how the nominal case comes about: what is not granted, times its price. */
export function costTable(estimates: Record<CaseName, Estimate>): Table {
  const rows = estimates.nominal.lines.map((line, index) => [
    `${moduleOf(line)}: ${line.resource}`,
    METERS[line.meter]?.meterName ?? line.meter,
    ...CASE_NAMES.map((name) => money(estimates[name].lines[index]?.net.EUR ?? null)),
    money(line.net.USD),
    explanation(line),
  ]);
  return {
    columns: [
      { title: 'resource', align: 'left' },
      { title: 'meter', align: 'left' },
      ...CASE_COLUMNS,
      { title: 'nominal USD', align: 'right' },
      { title: 'nominal: (use − grant) × price', align: 'left' },
    ],
    rows,
    totals: [
      totalRow('total', (total) => total.net, estimates),
      totalRow('total, all grants used elsewhere', (total) => total.full, estimates),
    ],
  };
}

/** A row of totals for each way to deploy. */
export function variantTable(variants: readonly { name: string; totals: Record<CaseName, Total> }[]): Table {
  return {
    columns: [{ title: 'variant', align: 'left' }, ...CASE_COLUMNS, { title: 'nominal USD', align: 'right' }],
    rows: variants.map(({ name, totals }) => [
      name,
      ...CASE_NAMES.map((caseName) => totalMoney(totals[caseName], totals[caseName].net, 'EUR')),
      totalMoney(totals.nominal, totals.nominal.net, 'USD'),
    ]),
    totals: [],
  };
}

/** What a reader of the table must know. */
export function notes(
  estimates: Record<CaseName, Estimate>,
  { euroPerDollar, prices }: PriceSnapshot,
): string[] {
  const all = CASE_NAMES.flatMap((name) => estimates[name].lines.map((line) => ({ name, line })));
  const indicative = all.some(({ line }) => line.indicative);
  const derived = prices.some((price) => price.readFrom.where.startsWith(DERIVED));
  const unknown = estimates.nominal.lines.filter((line) => line.net.EUR === null || line.net.USD === null);
  return [
    ...(indicative ? ['`~`: indicative, not read from the price API for this region.'] : []),
    ...(derived
      ? [`EUR prices are USD × ${euroPerDollar.rate} (${euroPerDollar.date}). ${euroPerDollar.source}`]
      : []),
    ...unknown.map(
      (line) =>
        `In no total: ${moduleOf(line)}: ${line.resource}, ${METERS[line.meter]?.meterName ?? line.meter}: ${quantity(line.use)} ${line.unit}, whose price is not known.`,
    ),
    ...all.flatMap(({ name, line }) =>
      line.note === null ? [] : [`${CASE_TITLES[name]}, ${line.resource}: ${line.note}.`],
    ),
  ];
}

const CASE_TITLES: Record<CaseName, string> = {
  idle: 'Idle',
  nominal: 'Nominal',
  tenCinemas: 'Ten cinemas',
};

function totalRow(
  title: string,
  amounts: (total: Total) => Record<Currency, number>,
  estimates: Record<CaseName, Estimate>,
): string[] {
  return [
    title,
    '',
    ...CASE_NAMES.map((name) => {
      const { total } = estimates[name];
      return totalMoney(total, amounts(total), 'EUR');
    }),
    totalMoney(estimates.nominal.total, amounts(estimates.nominal.total), 'USD'),
    `${CASE_NAMES.map((name) => money(amounts(estimates[name].total).USD)).join(' / ')} USD`,
  ];
}

function totalMoney({ unknown }: Total, amounts: Record<Currency, number>, currency: Currency): string {
  return `${money(amounts[currency])}${unknown === 0 ? '' : ` + ${unknown} unknown`}`;
}

function explanation({ use, unit, granted, price, unitOfMeasure, indicative }: EstimateLine): string {
  const paid = granted === 0 ? quantity(use) : `(${quantity(use)} − ${quantity(granted)} free)`;
  const each = price.EUR === null ? UNKNOWN : `${indicative ? '~' : ''}${exact(price.EUR)} EUR`;
  return `${paid} ${unit} × ${each} per ${unitOfMeasure}`;
}

function moduleOf({ template }: EstimateLine): string {
  return template.replace(/^modules\//, '').replace(/\.bicep$/, '');
}

const thousandths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const threeDigits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const allDigits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 });

/** Tenths of a cent, so that the rows add up to the total. */
function money(amount: number | null): string {
  return amount === null ? UNKNOWN : thousandths.format(amount);
}

function quantity(amount: number): string {
  return amount >= 1_000 ? whole.format(amount) : threeDigits.format(amount);
}

function exact(price: number): string {
  return allDigits.format(price);
}
