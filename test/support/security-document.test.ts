import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const lines = readFileSync(path.join(root, 'docs/security.md'), 'utf8').split('\n');

/** The name that `it`, `test`, or a table of either gives to a test. */
const CALLS = /(?:\b(?:it|test)\(|\]\)\(|each\([\w.()]+\)\()\s*(['"`])((?:(?!\1).)+)\1/gu;

/** The rows of its tables: what holds, and the test that shows it. */
const rows = lines
  .filter((line) => line.startsWith('|') && !/^\|( what holds |-)/u.test(line))
  .map((line) => {
    const [holds = '', shownBy = ''] = line.slice(2, -2).split(' | ');
    const [, file = '', name = ''] = /^`([^`]+)` › (.+)$/u.exec(shownBy) ?? [];
    return { holds, file, name };
  });

describe('what docs/security.md promises', () => {
  it('stands in rows', () => expect(rows.length).toBeGreaterThan(30));

  it('has a line for each of the ten risks of OWASP', () => {
    const risks = new Set(rows.flatMap(({ holds }) => /^\*\*API(\d+) /u.exec(holds)?.[1] ?? []));
    expect([...risks].map(Number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it.each(rows)('is shown by a test that is there: $holds', ({ file, name }) => {
    expect(file).toMatch(/\.(test|contract)\.ts$/u);
    expect(existsSync(path.join(root, file))).toBe(true);
    const called = [...readFileSync(path.join(root, file), 'utf8').matchAll(CALLS)].map(
      ([, , inQuotes]) => inQuotes,
    );
    expect(called).toContain(name);
  });
});
