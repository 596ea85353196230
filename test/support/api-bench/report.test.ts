import { describe, expect, test } from 'vitest';
import { mediansOf, ratiosOf, type Measured, type Round } from './figures.ts';
import { jsonLine, markdownBreakdown, markdownReport } from './report.ts';

const at = (requestsASecond: number, p99: number): Measured => ({ requestsASecond, p99 });

/** The machine is twice as slow in the second round, for all alike. */
const rounds: Round[] = [1, 2, 1].map((slow) => ({
  single: {
    host: at(1_200 / slow, 30 * slow),
    bare: at(2_500 / slow, 10 * slow),
    typical: at(50 / slow, 500 * slow),
    best: at(1_000 / slow, 25 * slow),
  },
  batch: {
    host: at(36 / slow, 700 * slow),
    bare: at(46 / slow, 700 * slow),
    typical: at(30 / slow, 650 * slow),
    best: at(200 / slow, 150 * slow),
  },
}));

describe('ratios', () => {
  test('are ours over theirs of one round, so that a slow moment of the machine does not enter', () => {
    const [first, slow, third] = rounds;
    const uneven = [first, slow, { ...third, single: { ...third?.single, host: at(5_000, 1) } }] as Round[];
    expect(ratiosOf('host', uneven).single).toEqual({ throughputRatio: 24, p99Ratio: 0.06 });
    expect(mediansOf('host', 'single', uneven)).toEqual(at(1_200, 30));
  });

  test('are those of each pair', () => {
    expect(ratiosOf('host', rounds)).toEqual({
      single: { throughputRatio: 24, p99Ratio: 0.06 },
      batch: { throughputRatio: 1.2, p99Ratio: 700 / 650 },
      singleBest: { throughputRatio: 1.2, p99Ratio: 1.2 },
      batchBest: { throughputRatio: 0.18, p99Ratio: 700 / 150 },
    });
  });
});

describe('the report', () => {
  test('for programs is one line of JSON', () => {
    const line = jsonLine(rounds);
    expect(line).not.toContain('\n');
    const { host, bare } = JSON.parse(line) as Record<string, Record<string, object>>;
    expect(Object.keys(host ?? {})).toEqual(['single', 'batch', 'singleBest', 'batchBest']);
    expect(bare?.['singleBest']).toEqual({ throughputRatio: 2.5, p99Ratio: 0.4 });
    expect(host?.['batch']).toEqual({ throughputRatio: 1.2, p99Ratio: 1.077 });
  });

  test('for people says which floors hold', () => {
    const report = markdownReport(rounds);
    expect(report).toContain('| NIAB behind the local host | 1200/s, 30 ms | 36.0/s, 700 ms |');
    expect(report).toContain('| host, batch of 100, against its best | 0.180 | 4.67 |');
    expect(report.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- host, one film, against the typical service: at least 20 times the throughput: holds (24.0)',
      '- host, one film, against the typical service: p99 not higher: holds (0.0600)',
      '- host, batch of 100, against the typical service: at least 1.5 times the throughput: DOES NOT HOLD (1.20)',
      '- host, batch of 100, against the typical service: p99 not higher: DOES NOT HOLD (1.08)',
      '- bare, one film, against its best: at least 2 times the throughput: holds (2.50)',
      '- bare, one film, against its best: p99 not higher: holds (0.400)',
    ]);
  });

  test('shows what a film costs', () => {
    const parts = [
      { what: 'features', milliseconds: 0.14 },
      { what: 'forest', milliseconds: 0.0321 },
    ];
    expect(markdownBreakdown(parts).split('\n').slice(2)).toEqual([
      '| features | 0.140 |',
      '| forest | 0.032 |',
    ]);
  });
});
