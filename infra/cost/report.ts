import { euroLabel, exact, money, quantity } from './amounts.ts';
import { CASE_NAMES, type CaseName } from './drivers.ts';
import type { Estimate, EstimateLine, Total } from './estimate.ts';
import { METERS } from './meters.ts';
import { vatOn, withVat, type Money } from './money.ts';
import type { PriceSnapshot } from './prices.ts';

/** Texts in rows and columns; numbers stand on the right. */
export interface Table {
  columns: { title: string; align: 'left' | 'right' }[];
  rows: string[][];
  /** Below the rows. */
  totals: string[][];
}

const CASE_COLUMNS: Record<CaseName, string> = {
  idle: 'idle',
  nominal: 'nominal',
  tenCinemas: 'ten on one stack',
};

/** A row for each resource and meter, and how the nominal case comes about: what is not granted, times its price. */
export function costTable(estimates: Record<CaseName, Estimate>, snapshot: PriceSnapshot): Table {
  const rows = estimates.nominal.lines.map((line, index) => [
    placeOf(line),
    METERS[line.meter]?.meterName ?? line.meter,
    ...CASE_NAMES.map((name) => money(estimates[name].lines[index]?.net.EUR ?? 0)),
    money(line.net.USD),
    explanation(line, snapshot),
  ]);
  const total = (title: string, amount: (total: Total) => Money): string[] => {
    const amounts = CASE_NAMES.map((name) => amount(estimates[name].total));
    const dollars = amounts.map(({ USD }) => money(USD)).join(' / ');
    return [
      title,
      '',
      ...amounts.map(({ EUR }) => money(EUR)),
      money(amount(estimates.nominal.total).USD),
      `${dollars} USD`,
    ];
  };
  return {
    columns: [
      { title: 'resource', align: 'left' },
      { title: 'meter', align: 'left' },
      ...caseColumns(snapshot),
      { title: 'nominal USD', align: 'right' },
      { title: 'nominal: (use − grant) × price', align: 'left' },
    ],
    rows,
    totals: [
      total('before VAT', ({ net }) => net),
      total('French VAT, 20 %', ({ net }) => vatOn(net)),
      total('with VAT', ({ net }) => withVat(net)),
      total('all grants used elsewhere, before VAT', ({ full }) => full),
      total('all grants used elsewhere, with VAT', ({ full }) => withVat(full)),
    ],
  };
}

/** A row of totals before VAT for each way to deploy. */
export function variantTable(
  variants: readonly { name: string; totals: Record<CaseName, Total> }[],
  snapshot: PriceSnapshot,
): Table {
  return {
    columns: [
      { title: 'variant, before VAT', align: 'left' },
      ...caseColumns(snapshot),
      { title: 'nominal USD', align: 'right' },
      { title: 'nominal EUR, grants used elsewhere', align: 'right' },
    ],
    rows: variants.map(({ name, totals }) => [
      name,
      ...CASE_NAMES.map((caseName) => money(totals[caseName].net.EUR)),
      money(totals.nominal.net.USD),
      money(totals.nominal.full.EUR),
    ]),
    totals: [],
  };
}

/** Where a line belongs, e.g. `sql: database`. */
export function placeOf({ module, resource }: EstimateLine): string {
  return `${module}: ${resource}`;
}

function caseColumns(snapshot: PriceSnapshot): Table['columns'] {
  return CASE_NAMES.map((name) => ({
    title: `${CASE_COLUMNS[name]} ${euroLabel(snapshot)}`,
    align: 'right',
  }));
}

function explanation(line: EstimateLine, { euroPerDollar }: PriceSnapshot): string {
  const { use, unit, granted, price, unitOfMeasure } = line;
  const paid = granted === 0 ? quantity(use) : `(${quantity(use)} − ${quantity(granted)} free)`;
  const remarks = [
    ...(line.fromDollars ? [`${exact(price.USD)} USD × ${euroPerDollar.rate}`] : []),
    ...(line.assumed === null ? [] : ['assumed']),
  ];
  const each = `${line.indicative ? '~' : ''}${exact(price.EUR)} EUR`;
  const beside = remarks.length === 0 ? '' : ` (${remarks.join(', ')})`;
  return `${paid} ${unit} × ${each}${beside} per ${unitOfMeasure}`;
}
