import { describe, expect, it } from 'vitest';
import { testRelease } from '../test-week.ts';
import { chainSentence, forAndAgainst, nameBehind, type Explanation } from './factor-words.ts';

/** Written for tests. */
const reasons = [
  { group: 'distribution', factor: 2.5 },
  { group: 'cast', factor: 1.5 },
  { group: 'season', factor: 0.8 },
];
const explanation: Explanation = {
  baseline: 10_000,
  contributions: [...reasons, { group: 'market', factor: 0.99 }],
  reasons,
  chain: [
    { group: 'distribution', factor: 2.5, from: 10_000, to: 25_000 },
    { group: 'cast', factor: 1.5, from: 25_000, to: 37_500 },
    { group: 'season', factor: 0.8, from: 37_500, to: 30_000 },
    { group: null, factor: 0.99, from: 30_000, to: 29_700 },
  ],
  comparables: [],
};

it('the chain is a sentence of the three strongest factors', () => {
  expect(chainSentence(explanation, 29_700).replace(/[\u00a0\u202f]/gu, ' ')).toBe(
    'Un film dont on ne sait rien ferait 10 000 entrées. Ce qui compte le plus : le distributeur (× 2,50), les acteurs (× 1,50) et la période de l’année (× 0,80). On arrive à 30 000.',
  );
});

describe('what speaks for a film and against it', () => {
  it('stands on two sides', () => {
    const { speaksFor, speaksAgainst } = forAndAgainst(explanation);
    expect(speaksFor.map(({ group }) => group)).toEqual(['distribution', 'cast']);
    expect(speaksAgainst.map(({ group }) => group)).toEqual(['season']);
  });

  it('has a name where the film has one', () => {
    const release = { ...testRelease('a', 'Alpha', 1, 1), distributor: 'Pathé', cast: ['A', 'B', 'C'] };
    expect(nameBehind('distribution', release, undefined), undefined).toBe('Pathé');
    expect(nameBehind('cast', release, undefined), undefined).toBe('A, B');
    expect(nameBehind('director', release, undefined), undefined).toBeNull();
    expect(nameBehind('screens', { ...release, screens: 12 }, undefined), undefined).toBe('12 copies');
    expect(nameBehind('screens', release, undefined), undefined).toBeNull();
    expect(nameBehind('season', release, undefined), undefined).toBeNull();
  });
});
