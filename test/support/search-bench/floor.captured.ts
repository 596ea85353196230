import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '#local/settings.ts';
import { BESIDE } from '../beside.ts';
import { searchAll, sharesOf } from './measure-search.ts';
import { readQueries } from './queries.ts';
import { shippedCatalogue } from './shipped-catalogue.ts';

/** Some hundred queries with slips, numbers, years, halves of titles; how long they take `npm run bench:search` tells. */
it('noisy queries find their film first in 97 of 100 cases, and among the first five in 99', () => {
  const searched = searchAll(shippedCatalogue(), readQueries(path.join(root, BESIDE.queries.path)), 1);
  const { first, top5 } = sharesOf(searched);
  expect(searched.length).toBeGreaterThan(400);
  expect(first).toBeGreaterThanOrEqual(0.97);
  expect(top5).toBeGreaterThanOrEqual(0.99);
});
