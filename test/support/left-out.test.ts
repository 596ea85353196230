import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BESIDE, testsBeside } from './beside.ts';
import { leftOut, type Surroundings } from './left-out.ts';

const root = path.resolve(import.meta.dirname, '../..');
const everything: Surroundings = {
  isThere: () => true,
  releases: 'films.jsonl',
  environment: { NIAB_TEST_MSSQL: 'mssql://server' },
};

describe('What npm test leaves out', () => {
  test('is nothing where all is there', () => {
    expect(leftOut(everything)).toEqual([]);
  });

  test('is named, each with the reason', () => {
    const lines = leftOut({ isThere: () => false, releases: 'films.jsonl', environment: {} });
    expect(lines).toHaveLength(Object.keys(BESIDE).length + 2);
    expect(lines).toContain(
      "Left out: the T-SQL by SQL Server's own grammar, because ../shared/tsql/tsql-check is not there.",
    );
    expect(lines.at(-2)).toBe(
      'Left out: the shipped model on the real releases, because films.jsonl is not there.',
    );
    expect(lines.at(-1)).toBe('Left out: the stores on a SQL Server, because NIAB_TEST_MSSQL names none.');
  });

  test.each(Object.entries(BESIDE))('names %s alone where it alone is missing', (_name, { checks, path }) => {
    const lines = leftOut({ ...everything, isThere: (asked) => asked !== path });
    expect(lines).toEqual([`Left out: ${checks}, because ${path} is not there.`]);
  });
});

describe('Tests on what lies beside the project', () => {
  test('are taken along where it is there', () => {
    expect(testsBeside(() => false)).toEqual([]);
    expect(testsBeside((asked) => asked === BESIDE.pages.path)).toEqual(BESIDE.pages.tests);
  });

  test('are all among them: no captured test is left out silently', () => {
    const captured = globSync('{functions,infra,local,ml,shared,test}/**/*.captured.ts', { cwd: root });
    expect(captured).not.toEqual([]);
    expect(
      globSync(
        testsBeside(() => true),
        { cwd: root },
      ).toSorted(),
    ).toEqual(captured.toSorted());
  });
});
