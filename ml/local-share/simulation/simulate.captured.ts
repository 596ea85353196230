import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readReleases } from '#shared/release-files/read-releases.ts';
import { BESIDE } from '#test/support/beside.ts';
import { biggestFilms } from './biggest-films.ts';
import { simulate } from './simulate.ts';

const FILE = fileURLToPath(new URL(`../../../${BESIDE.films.path}`, import.meta.url));

it('200 cinemas find their share in half a year, and their chances of a profit come true as often as they are stated', async () => {
  const weeks = biggestFilms(await readReleases(FILE), { from: '2017-01-01', to: '2019-12-31', rooms: 2 });
  expect(weeks).toHaveLength(156);
  const { medianShareError, bins } = simulate(200, weeks);
  expect(medianShareError).toBeLessThan(0.08);
  expect(bins).toHaveLength(5);
  for (const { stated, seen, weeks: count } of bins) {
    expect(count).toBeGreaterThan(200);
    expect(Math.abs((stated ?? 0) - (seen ?? 1))).toBeLessThan(0.05);
  }
}, 120_000);
