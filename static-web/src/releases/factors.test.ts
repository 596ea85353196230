import { describe, expect, it } from 'vitest';
import { testRelease } from '../test-week.ts';
import { chainOf, forAndAgainst } from './factors.ts';
import { chainSentence, nameBehind } from './factor-words.ts';

const explanation = {
  baseline: 10_000,
  contributions: [
    { group: 'season', factor: 0.8 },
    { group: 'distribution', factor: 2.5 },
    { group: 'market', factor: 0.97 },
    { group: 'cast', factor: 1.5 },
    { group: 'film', factor: 1.02 },
  ],
  comparables: [],
};

describe('the chain of factors', () => {
  const { start, steps, end } = chainOf(explanation);

  it('has the strongest first and the rest as one', () => {
    expect(steps.map(({ group }) => group)).toEqual(['distribution', 'cast', 'season', null]);
    expect(steps.at(-1)?.factor).toBeCloseTo(0.97 * 1.02);
  });

  it('leads from a film of which nothing is known to the forecast without a gap', () => {
    expect(steps[0]?.from).toBe(start);
    steps.slice(1).forEach((step, index) => expect(step.from).toBe(steps[index]?.to));
    expect(end).toBeCloseTo(10_000 * 0.8 * 2.5 * 0.97 * 1.5 * 1.02);
  });

  it('has at most six lines and the rest', () => {
    const contributions = Array.from({ length: 9 }, (_, index) => ({
      group: `g${index}`,
      factor: 2 + index,
    }));
    expect(chainOf({ ...explanation, contributions }).steps).toHaveLength(7);
  });

  it('is a sentence of the three strongest', () => {
    expect(chainSentence({ start, steps, end }, end).replace(/\u00a0/gu, ' ')).toBe(
      'Un film dont on ne sait rien ferait 10 000 entrées. Ce qui compte le plus : le distributeur (× 2,50), les acteurs (× 1,50) et la période de l’année (× 0,80). On arrive à 30 000.',
    );
  });

  it('has no rest where nothing is left', () => {
    const contributions = [{ group: 'cast', factor: 2 }];
    expect(chainOf({ ...explanation, contributions }).steps.map(({ group }) => group)).toEqual(['cast']);
  });
});

describe('what speaks for a film and against it', () => {
  it('leaves out what hardly matters', () => {
    const { speaksFor, speaksAgainst } = forAndAgainst(explanation);
    expect(speaksFor.map(({ group }) => group)).toEqual(['distribution', 'cast']);
    expect(speaksAgainst.map(({ group }) => group)).toEqual(['season']);
  });

  it('has a name where the film has one', () => {
    const release = { ...testRelease('a', 'Alpha', 1, 1), distributor: 'Pathé', cast: ['A', 'B', 'C'] };
    expect(nameBehind('distribution', release)).toBe('Pathé');
    expect(nameBehind('cast', release)).toBe('A, B');
    expect(nameBehind('director', release)).toBeNull();
    expect(nameBehind('screens', { ...release, screens: 12 })).toBe('12 copies');
    expect(nameBehind('screens', release)).toBeNull();
    expect(nameBehind('season', release)).toBeNull();
  });
});
