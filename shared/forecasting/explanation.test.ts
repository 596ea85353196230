import { expect, it } from 'vitest';
import { FEATURES as CATALOGUE } from '../features/catalogue.ts';
import { contributionsOf } from './explanation.ts';

const FEATURES = ['announced_early_allocine', 'announced_early_jpbox', 'season_mean'];
const groupOf = new Map(CATALOGUE.map(({ name, group }) => [name, group]));
const attribution = { expected: 9, values: Float64Array.of(0.2, 0.1, -0.1) };

function share(inputs: number[], weight = 1) {
  return { weight, attribution, features: FEATURES, inputs };
}

it('sums the factors of a group', () => {
  const [first, second] = contributionsOf([share([0.9, NaN, 1])], groupOf, null);
  expect(first?.group).toBe('announcement');
  expect(first?.factor).toBeCloseTo(Math.exp(0.3), 12);
  expect(second).toEqual({ group: 'season', factor: Math.exp(-0.1) });
});

it('does not say of a film that it was announced early or late when nobody knows', () => {
  expect(contributionsOf([share([NaN, NaN, 1])], groupOf, null).map(({ group }) => group)).toEqual([
    'unknown',
    'season',
  ]);
});

it('adds what several models say by their weights, and what was corrected after them', () => {
  const shares = [share([0.9, NaN, 1], 0.25), share([NaN, NaN, 1], 0.75)];
  const told = contributionsOf(shares, groupOf, { group: 'screens', moved: 0.5 });
  expect(new Map(told.map(({ group, factor }) => [group, Math.log(factor)]))).toEqual(
    new Map([
      ['screens', expect.closeTo(0.5, 12)],
      ['unknown', expect.closeTo(0.225, 12)],
      ['season', expect.closeTo(-0.1, 12)],
      ['announcement', expect.closeTo(0.075, 12)],
    ]),
  );
});
