import { describe, expect, it } from 'vitest';
import type { Estimate, EstimateLine } from './estimate.ts';
import { betweenMarkers, toMarkdown, toText } from './render.ts';
import { costTable, notes } from './report.ts';

/** Lines of our own making. */
const logs: EstimateLine = {
  template: 'modules/monitoring.bicep',
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
  note: null,
};
const nothing = { EUR: null, USD: null };
const polls: EstimateLine = {
  ...logs,
  template: 'modules/storage.bicep',
  resource: 'account',
  meter: 'queue-class-2',
  use: 2_102_400,
  unit: 'operations',
  granted: 0,
  price: nothing,
  unitOfMeasure: '10K',
  full: nothing,
  net: nothing,
  indicative: false,
  note: 'It stops',
};
const estimate: Estimate = {
  lines: [logs, polls],
  total: { full: { EUR: 14, USD: 21 }, net: { EUR: 4, USD: 6 }, unknown: 1 },
};
const estimates = { idle: estimate, nominal: estimate, tenCinemas: estimate };

describe('the table', () => {
  it('explains each row: what is not granted, times its price', () => {
    expect(costTable(estimates).rows).toEqual([
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
        'unknown, refresh',
        'unknown, refresh',
        'unknown, refresh',
        'unknown, refresh',
        '2,102,400 operations × unknown, refresh per 10K',
      ],
    ]);
  });

  it('totals with and without grants, and counts what is unknown beside them', () => {
    const [granted = [], full = []] = costTable(estimates).totals;
    expect(granted.slice(2, 6)).toEqual([...Array<string>(3).fill('4.000 + 1 unknown'), '6.000 + 1 unknown']);
    expect(full.slice(2, 6)).toEqual([...Array<string>(3).fill('14.000 + 1 unknown'), '21.000 + 1 unknown']);
  });

  it('comes with what its reader must know', () => {
    const euroPerDollar = { rate: 0.9, date: '2026-11-21', source: 'Assumption.' };
    expect(notes(estimates, { euroPerDollar, prices: [] })).toEqual([
      '`~`: indicative, not read from the price API for this region.',
      'In no total: storage: account, Class 2 Operations: 2,102,400 operations, whose price is not known.',
      'Idle, account: It stops.',
      'Nominal, account: It stops.',
      'Ten cinemas, account: It stops.',
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
