import { expect, it } from 'vitest';
import { FEATURES as CATALOGUE } from '../features/catalogue.ts';
import { contributionsOf } from './explanation.ts';

const FEATURES = ['announced_early_allocine', 'announced_early_jpbox', 'season_mean'];
const groupOf = new Map(CATALOGUE.map(({ name, group }) => [name, group]));
const attribution = { expected: 9, values: Float64Array.of(0.2, 0.1, -0.1) };

it('sums the factors of a group', () => {
  const [first, second] = contributionsOf(attribution, FEATURES, groupOf, [0.9, NaN, 1]);
  expect(first?.group).toBe('announcement');
  expect(first?.factor).toBeCloseTo(Math.exp(0.3), 12);
  expect(second).toEqual({ group: 'season', factor: Math.exp(-0.1) });
});

it('does not say of a film that it was announced early or late when nobody knows', () => {
  expect(contributionsOf(attribution, FEATURES, groupOf, [NaN, NaN, 1]).map(({ group }) => group)).toEqual([
    'unknown',
    'season',
  ]);
});
