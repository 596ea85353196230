import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readQueries } from './queries.ts';

const QUERY = {
  query: 'les evades',
  kind: 'accents',
  answers: [{ imdbId: 'tt0111161', title: 'The Shawshank Redemption', titleFr: null, year: 1994 }],
};
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'niab-queries-'));
  file = path.join(folder, 'queries.jsonl');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('Queries are read one a line', () => {
  const further = { ...QUERY, answers: [{ ...QUERY.answers[0], movieId: 318 }] };
  writeFileSync(file, `${JSON.stringify(QUERY)}\n${JSON.stringify(further)}\n`);
  expect(readQueries(file)).toEqual([QUERY, QUERY]);
});

test.each(['{', '{}', JSON.stringify({ ...QUERY, answers: [] })])('A broken line is named: %s', (line) => {
  writeFileSync(file, `${JSON.stringify(QUERY)}\n${line}\n`);
  expect(() => readQueries(file)).toThrow(/queries\.jsonl, line 2 is no query/u);
});

test('A file without any, or that is not there, is refused', () => {
  writeFileSync(file, '\n');
  expect(() => readQueries(file)).toThrow(/has no query/u);
  expect(() => readQueries(path.join(folder, 'none'))).toThrow(/none cannot be read/u);
});
