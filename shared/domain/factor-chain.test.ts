import { describe, expect, it } from 'vitest';
import { factorChain, reasonsOf } from './factor-chain.ts';

/** Written for tests. */
const explanation = {
  baseline: 10_000,
  contributions: [
    { group: 'season', factor: 0.8 },
    { group: 'distribution', factor: 2.5 },
    { group: 'market', factor: 0.97 },
    { group: 'cast', factor: 1.5 },
    { group: 'film', factor: 1.02 },
  ],
};

describe('the chain of factors', () => {
  const chain = factorChain(explanation);

  it('has the strongest first and the rest as one', () => {
    expect(chain.map(({ group }) => group)).toEqual(['distribution', 'cast', 'season', null]);
    expect(chain.at(-1)?.factor).toBeCloseTo(0.97 * 1.02);
  });

  it('leads from a film of which nothing is known to the forecast without a gap', () => {
    expect(chain[0]?.from).toBe(10_000);
    chain.slice(1).forEach((step, index) => expect(step.from).toBe(chain[index]?.to));
    expect(chain.at(-1)?.to).toBeCloseTo(10_000 * 0.8 * 2.5 * 0.97 * 1.5 * 1.02);
  });

  it('has at most six lines and the rest', () => {
    const contributions = Array.from({ length: 9 }, (_, i) => ({ group: `g${i}`, factor: 2 + i }));
    expect(factorChain({ baseline: 1, contributions })).toHaveLength(7);
  });

  it('has no rest where nothing is left, and no link without factors', () => {
    const contributions = [{ group: 'cast', factor: 2 }];
    expect(factorChain({ baseline: 1, contributions }).map(({ group }) => group)).toEqual(['cast']);
    expect(factorChain({ baseline: 1, contributions: [] })).toEqual([]);
  });
});

it('the reasons leave out what hardly matters', () => {
  expect(reasonsOf(explanation.contributions).map(({ group }) => group)).toEqual([
    'distribution',
    'cast',
    'season',
  ]);
});
