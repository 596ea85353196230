import { expect, test } from 'vitest';
import type { Searched } from './measure-search.ts';
import { jsonLine, markdownHttp, markdownRecommended, markdownSearch } from './report.ts';

function searched(kind: string, place: number, milliseconds: number): Searched {
  const answers = [{ imdbId: 'tt1', title: 'Dune', titleFr: null, year: 2021 }];
  return { query: { query: 'dune', kind, answers }, films: [], place, milliseconds };
}

const some = [
  searched('year', 0, 1),
  searched('year', 4, 2.126),
  searched('case', -1, 3),
  searched('case', 5, 1),
];

test('The line for programs has four fields and shares from 0 to 1', () => {
  expect(jsonLine(some)).toBe('{"queries":4,"first":0.25,"top5":0.5,"p99Ms":3}');
});

test('The table has each kind and all, and what was not first is named', () => {
  const lines = markdownSearch(some).split('\n');
  expect(lines).toContain('| case | 2 | 0.0 % | 0.0 % |');
  expect(lines).toContain('| year | 2 | 50.0 % | 100.0 % |');
  expect(lines).toContain('| all | 4 | 25.0 % | 50.0 % |');
  expect(lines.slice(-3)).toEqual([
    '- year "dune" at place 5, after nothing',
    '- case "dune" not found, after nothing',
    '- case "dune" at place 6, after nothing',
  ]);
});

test('Over HTTP each kind of answer is counted', () => {
  const table = markdownHttp({ latencies: [4, 8, 100], statuses: { 200: 3, 429: 1 } }, 50);
  expect(table.split('\n').at(-1)).toBe(
    '| 50 requests a second, sent when due | 8 ms | 100 ms | 100 ms | 3 times 200, 1 times 429 |',
  );
});

test('The table of recommendations has a row for each kind of film', () => {
  const lines = markdownRecommended([{ kind: 'films without', times: [1, 2, 9.126] }]).split('\n');
  expect(lines.at(-1)).toBe('| films without | 3 | 2 ms | 9.13 ms | 9.13 ms |');
});
