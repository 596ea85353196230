import { describe, expect, it } from 'vitest';
import type { Estimate, EstimateLine } from './estimate.ts';
import { notes } from './notes.ts';
import type { PriceSnapshot } from './prices.ts';
import { betweenMarkers, toMarkdown, toText } from './render.ts';
import { costTable, variantTable } from './report.ts';

/** Lines of our own making. */
const logs: EstimateLine = {
  template: 'modules/monitoring.bicep',
  module: 'monitoring',
  resource: 'workspace',
  meter: 'log-ingestion',
  why: 'test',
  use: 7,
  unit: 'GB',
  granted: 5,
  price: { EUR: 2, USD: 3 },
  unitOfMeasure: '1 GB',
  full: { EUR: 14, USD: 21 },
  net: { EUR: 4, USD: 6 },
  indicative: true,
  assumed: null,
  fromDollars: false,
  note: null,
};
const polls: EstimateLine = {
  ...logs,
  template: 'modules/storage.bicep',
  module: 'storage',
  resource: 'account',
  meter: 'queue-class-2',
  use: 2_102_400,
  unit: 'operations',
  granted: 0,
  price: { EUR: 0.5, USD: 1 },
  unitOfMeasure: '10K',
  full: { EUR: 1, USD: 2 },
  net: { EUR: 1, USD: 2 },
  assumed: 'that of the others',
  fromDollars: true,
  note: 'It stops',
};
const estimate: Estimate = {
  lines: [logs, polls],
  total: { full: { EUR: 15, USD: 23 }, net: { EUR: 5, USD: 8 } },
};
const estimates = { idle: estimate, nominal: estimate, tenCinemas: estimate };
const snapshot: PriceSnapshot = {
  euroPerDollar: { rate: 0.5, date: '2026-11-21', source: 'Assumption.' },
  prices: [],
};

describe('the table', () => {
  it('explains each row: what is not granted, times its price, and where that comes from', () => {
    expect(costTable(estimates, snapshot).rows).toEqual([
      [
        'monitoring: workspace',
        'Analytics Logs Data Ingestion',
        '4.000',
        '4.000',
        '4.000',
        '6.000',
        '(7 − 5 free) GB × ~2 EUR per 1 GB',
      ],
      [
        'storage: account',
        'Class 2 Operations',
        '1.000',
        '1.000',
        '1.000',
        '2.000',
        '2,102,400 operations × ~0.5 EUR (1 USD × 0.5, assumed) per 10K',
      ],
    ]);
  });

  it('totals with and without grants and VAT', () => {
    const totals = costTable(estimates, snapshot).totals.map(([title, , idle]) => [title, idle]);
    expect(totals).toEqual([
      ['before VAT', '5.000'],
      ['French VAT, 20 %', '1.000'],
      ['with VAT', '6.000'],
      ['all grants used elsewhere, before VAT', '15.000'],
      ['all grants used elsewhere, with VAT', '18.000'],
    ]);
  });

  it('of the variants has both sums of each', () => {
    const totals = { idle: estimate.total, nominal: estimate.total, tenCinemas: estimate.total };
    const [row] = variantTable([{ name: 'another', totals }], snapshot).rows;
    expect(row).toEqual(['another', '5.000', '5.000', '5.000', '8.000', '15.000']);
  });

  it('comes with what its reader must know', () => {
    expect(notes(estimates, snapshot)).toEqual([
      '`ten on one stack` prices a product that does not exist yet: one deployment serves one cinema. Ten cinemas today are ten stacks.',
      '`~`: indicative, not read from the price API for this region.',
      '`assumed`: nobody has read the price of storage: account, Class 2 Operations; taken is that of the others.',
      'Idle, account: It stops.',
      'Nominal, account: It stops.',
      'Ten on one stack, account: It stops.',
    ]);
  });
});

describe('a table is rendered', () => {
  const table = {
    columns: [
      { title: 'what', align: 'left' as const },
      { title: 'EUR', align: 'right' as const },
    ],
    rows: [
      ['site', '8.100'],
      ['alerts', '10.450'],
    ],
    totals: [['total', '18.550']],
  };

  it('in aligned columns', () => {
    const rule = '──────────────';
    const lines = ['what       EUR', rule, 'site     8.100', 'alerts  10.450', rule, 'total   18.550'];
    expect(toText(table).split('\n')).toEqual(lines);
  });

  it('in Markdown', () => {
    expect(toMarkdown(table).split('\n')).toEqual([
      '| what | EUR |',
      '| --- | ---: |',
      '| site | 8.100 |',
      '| alerts | 10.450 |',
      '| **total** | **18.550** |',
    ]);
  });

  it('between the markers of a page, which must be there', () => {
    const begin = '<!-- cost: written by npm run cost -- --markdown -->';
    const page = `# Page\n${begin}\nold\n<!-- /cost -->\nend\n`;
    const written = betweenMarkers(page, 'new');
    expect(written).toBe(`# Page\n${begin}\n\nnew\n\n<!-- /cost -->\nend\n`);
    expect(betweenMarkers(written, 'new')).toBe(written);
    expect(() => betweenMarkers('# Page\n', 'new')).toThrow('The page has no place for the table');
  });
});
