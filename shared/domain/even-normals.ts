import { seededRandom } from '../seeded-random.ts';
import { normalQuantile } from './normal.ts';

/**
 * Standard normal numbers for so many draws of many variables, the same each time: of each variable one from each equally
 * likely part of the distribution, in an order of its own (a Latin hypercube). Quantiles of what depends on them need a fraction of
 * the draws that numbers by chance need.
 *
 * @returns the numbers of a variable by its place.
 */
export function evenNormals(draws: number, seed: number): (variable: number) => Float64Array {
  const even = Float64Array.from({ length: draws }, (_, i) => normalQuantile((i + 0.5) / draws));
  const random = seededRandom(seed);
  const columns: Float64Array[] = [];
  return (variable) => {
    while (columns.length <= variable) columns.push(shuffled(even, random));
    return columns[variable] ?? even;
  };
}

function shuffled(values: Float64Array, random: () => number): Float64Array {
  const order = values.slice();
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
