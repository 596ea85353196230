import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BESIDE } from '#test/support/beside.ts';
import { NATIONAL_COLUMNS, readTill } from './read-till.ts';
import { scoreTill } from './score-till.ts';

const FILE = fileURLToPath(new URL(`../../${BESIDE.till.path}`, import.meta.url));
/** Classes of fewer films say little. */
const ENOUGH = 50;

it('363 films of a real cinema: the ranges of all and of each size hold about eight of ten, which one spread for all does not', () => {
  const till = readTill(FILE, NATIONAL_COLUMNS);
  expect(till).toHaveLength(363);
  const { films, coverage, classes, constant } = scoreTill(till);
  expect(films).toBe(243);
  const held = [
    coverage,
    ...Object.values(classes).flatMap((each) => (each.films < ENOUGH ? [] : each.coverage)),
  ];
  expect(held).toHaveLength(4);
  for (const share of held) {
    expect(share).toBeGreaterThanOrEqual(0.75);
    expect(share).toBeLessThanOrEqual(0.85);
  }
  expect(constant.classes['20000']?.coverage).toBeLessThan(0.75);
  expect(constant.classes['300000']?.coverage).toBeGreaterThan(0.85);
});
