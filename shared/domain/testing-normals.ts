import type { Random } from '../seeded-random.ts';

/** Test data: standard normal numbers, by Box and Muller. */
export function normalsFrom(random: Random): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
