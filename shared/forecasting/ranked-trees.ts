import type { Trees } from './forest.ts';

/** Ranks above and below those of all thresholds. */
const HIGHEST = 32_767;
const LOWEST = -1;
/** Bits of `nodes` that hold the distance to the right child. */
export const DISTANCE_BITS = 12;
export const DISTANCE = 2 ** DISTANCE_BITS - 1;

/**
 * Trees made ready to be walked without a branch: an input is compared by its rank among the thresholds that the trees
 * have for it, which decides as the comparison of the numbers would. Each input has two columns, because an unknown one
 * is the highest where it goes right and the lowest where it goes left; a last column leads each leaf back to itself.
 */
export interface RankedTrees {
  /** Columns of a row of ranks. */
  columns: number;
  /** The tree's first node, tree by tree. */
  starts: Int32Array;
  /** Of each node its column, and in the lowest bits the distance to its right child (0: a leaf). */
  nodes: Int32Array;
  /** Of each node the rank of its threshold. */
  ranks: Int16Array;
  /** Of each leaf its output. */
  value: Float32Array;
  /** Of each input its thresholds in ascending order. */
  thresholds: readonly Float32Array[];
}

/**
 * @param width inputs of a row.
 * @throws RangeError for trees that are larger than this form holds, or ask for an input that is none.
 */
export function rankedTrees(
  { starts, value, feature, right, missingLeft }: Trees,
  width: number,
): RankedTrees {
  const distinct = Array.from({ length: width }, () => new Set<number>());
  feature.forEach((input, node) => {
    if (input >= width) throw new RangeError(`the forest does not take the manifest's ${width} features`);
    if (input >= 0) distinct[input]?.add(value[node] ?? NaN);
  });
  const thresholds = distinct.map((values) => Float32Array.from(values).sort());
  const rankOf = thresholds.map((values) => new Map(Array.from(values, (one, rank) => [one, rank])));
  const tooLarge =
    right.some((distance) => distance > DISTANCE) || rankOf.some(({ size }) => size >= HIGHEST);
  if (tooLarge) throw new RangeError('the forest has a tree or a table of thresholds that is too large');
  const leaf = 2 * width;
  const nodes = new Int32Array(feature.length);
  const ranks = new Int16Array(feature.length);
  feature.forEach((input, node) => {
    const column = input < 0 ? leaf : missingLeft[node] === 1 ? width + input : input;
    nodes[node] = (column << DISTANCE_BITS) | (input < 0 ? 0 : (right[node] ?? 0));
    ranks[node] = input < 0 ? 0 : (rankOf[input]?.get(value[node] ?? NaN) ?? 0);
  });
  return { columns: leaf + 1, starts, nodes, ranks, value, thresholds };
}

/** The ranks of a row of inputs (NaN = unknown), written to `ranked`. */
export function rankRow({ thresholds }: RankedTrees, row: Float32Array, ranked: Int16Array): void {
  const width = row.length;
  for (let input = 0; input < width; input++) {
    const x = row[input] as number;
    if (Number.isNaN(x)) {
      ranked[input] = HIGHEST;
      ranked[width + input] = LOWEST;
    } else {
      const rank = lowerBound(thresholds[input] as Float32Array, x);
      ranked[input] = rank;
      ranked[width + input] = rank;
    }
  }
  ranked[2 * width] = HIGHEST;
}

/** How many of the sorted values are less than x. */
function lowerBound(sorted: Float32Array, x: number): number {
  let low = 0;
  for (let left = sorted.length; left > 0;) {
    const half = left >> 1;
    if ((sorted[low + half] as number) < x) {
      low += half + 1;
      left -= half + 1;
    } else {
      left = half;
    }
  }
  return low;
}
