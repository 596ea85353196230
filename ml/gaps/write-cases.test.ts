import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { film } from '#shared/domain/testing-films.ts';
import { FEATURES } from '#shared/features/catalogue.ts';
import { AS_LISTED } from './cases.ts';
import { writeCases } from './write-cases.ts';

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'niab-cases-'))));
afterEach(() => rmSync(directory, { recursive: true }));

/** Test data: three weeks of one film each, all of the same people. */
const ROWS = ['2024-01-17', '2024-01-03', '2024-01-10'].map((releaseDate, i) => ({
  facts: film({
    title: `Film ${i}`,
    releaseDate,
    distributor: 'Pathé',
    directors: ['Agnès Varda'],
    cast: [],
  }),
  firstWeekAdmissions: 1_000,
}));

it('writes the features of the films from a week on, with their rows in order of time', () => {
  writeCases(ROWS, '2024-01-10', directory);
  const cases = JSON.parse(readFileSync(join(directory, 'cases.json'), 'utf8')) as Record<string, unknown>[];
  const rowsOf = (name: string): unknown => cases.find((one) => one['name'] === name)?.['rows'];
  expect(rowsOf(AS_LISTED)).toEqual([1, 2]);
  expect(rowsOf('cast hidden')).toEqual([]);
  expect(rowsOf('cast really missing')).toEqual([1, 2]);
  // The first film's result enters the records a week after its end: the director is unknown on the Monday before the second.
  expect(rowsOf('directors really unknown')).toEqual([1]);
  const values = readFileSync(join(directory, String(cases[0]?.['file'])));
  expect(values.byteLength).toBe(2 * FEATURES.length * Float64Array.BYTES_PER_ELEMENT);
});
