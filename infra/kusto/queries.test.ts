import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { queryProblems } from './query-problems.ts';

const infra = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(infra, file), 'utf8');

/** `logs 'QUERY'` as the pages for operators have it; in a table a bar is written `\|`. */
function queriesOf(page: string): string[] {
  return [...page.matchAll(/\blogs '([^']+)'/g)].map(([, query = '']) =>
    query.replaceAll(String.raw`\|`, '|'),
  );
}

describe('the queries of the logs, to the language service of Kusto:', () => {
  // Its first answer takes seconds of one core: it makes its whole language first.
  beforeAll(() => {
    queryProblems('print 1');
  }, 120_000);

  it.each(['attention', 'model'])('the alert %s is clean', (name) => {
    expect(queryProblems(read(`modules/${name}.kql`))).toEqual([]);
  });

  it('so are those that the operators are given', () => {
    const pages = ['RUNBOOK.md', 'FIRST-RUN.md'].filter((page) => existsSync(path.join(infra, page)));
    const queries = pages.flatMap((page) => queriesOf(read(page)));
    expect(queries.length).toBeGreaterThan(4);
    for (const query of queries) expect(queryProblems(query), query).toEqual([]);
  });

  it.each([
    ['a column that a table has not', 'traces | where mesage == "x"', 'mesage'],
    ['a table that there is not', 'AppTraces | count', 'AppTraces'],
    ['a function that there is not', 'traces | extend day = dayofweeek(timestamp)', 'dayofweeek'],
    ['half an expression', 'traces\n| where timestamp >', '2: Error'],
  ])('%s is found', (_, query, named) => {
    expect(queryProblems(query).join()).toContain(named);
  });
});
