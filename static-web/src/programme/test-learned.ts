import type { Learned } from '#shared/domain/shapes/local-demand.ts';

/** What a cinema’s tickets of half a year may tell, written for tests. */
export function testLearned(changes: Partial<Learned> = {}): Learned {
  return {
    ...{ weeks: 26, films: 52, share: 1 / 1_870, shareError: 0.06 },
    ...{ elasticity: 0.9, frenchFactor: 1.2, americanFactor: 0.9, spread: 0.365 },
    ...changes,
  };
}
