import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judgeWeek, totalsOf } from './report.ts';
import { readWeeks } from './weeks-file.ts';

/** Weeks as two sites list them, with the pairs that are one film; not part of the repository. */
const FILE = new URL('../../../shared/data/matching/weeks-2010_2025.jsonl', import.meta.url);

it('368 weeks of two sites: 99 % of the films that both list are found, none is taken for another', () => {
  const totals = totalsOf(readWeeks(readFileSync(FILE, 'utf8')).flatMap(judgeWeek));
  expect(totals.pairs).toBe(2_245);
  expect(totals.recall).toBeGreaterThan(0.99);
  expect(totals.wrong).toBe(0);
});
