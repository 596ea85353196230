import type { RawForecast } from './distribution.ts';
import type { ModelForest } from './forest.ts';
import type { Graph } from './graph.ts';
import { DISTANCE, DISTANCE_BITS, rankedTrees, rankRow, type RankedTrees } from './ranked-trees.ts';

/** Trees that are walked side by side, so that the processor waits for none of them. */
const SIDE_BY_SIDE = 4;

/**
 * A model's forest in place of its ONNX graph: the same trees, added up in the same order and precision (float32), on the
 * calling thread and without a library to load.
 * @throws RangeError for a forest that does not take `width` inputs a row.
 */
export function walkForest({ trees, outputs }: ModelForest, width: number): Graph {
  const ranked = rankedTrees(trees, width);
  const { point, low, high } = outputs;
  const row = new Int16Array(ranked.columns);
  return {
    run: (inputs) =>
      Array.from({ length: inputs.length / width }, (_, index): RawForecast => {
        rankRow(ranked, inputs.subarray(index * width, (index + 1) * width), row);
        return {
          point: Math.fround(sumOfTrees(ranked, row, 0, point.end) + point.base),
          low: Math.fround(sumOfTrees(ranked, row, point.end, low.end) + low.base),
          high: Math.fround(sumOfTrees(ranked, row, low.end, high.end) + high.base),
        };
      }),
  };
}

/** What the trees from `from` up to `to` give for a row of ranks. */
function sumOfTrees(trees: RankedTrees, row: Int16Array, from: number, to: number): number {
  const { starts, nodes, ranks, value } = trees;
  let sum = 0;
  let tree = from;
  for (; tree + SIDE_BY_SIDE <= to; tree += SIDE_BY_SIDE) {
    let a = starts[tree] as number;
    let b = starts[tree + 1] as number;
    let c = starts[tree + 2] as number;
    let d = starts[tree + 3] as number;
    let wordA = nodes[a] as number;
    let wordB = nodes[b] as number;
    let wordC = nodes[c] as number;
    let wordD = nodes[d] as number;
    while (((wordA | wordB | wordC | wordD) & DISTANCE) !== 0) {
      a = next(a, wordA, ranks[a] as number, row[wordA >> DISTANCE_BITS] as number);
      b = next(b, wordB, ranks[b] as number, row[wordB >> DISTANCE_BITS] as number);
      c = next(c, wordC, ranks[c] as number, row[wordC >> DISTANCE_BITS] as number);
      d = next(d, wordD, ranks[d] as number, row[wordD >> DISTANCE_BITS] as number);
      wordA = nodes[a] as number;
      wordB = nodes[b] as number;
      wordC = nodes[c] as number;
      wordD = nodes[d] as number;
    }
    sum = Math.fround(sum + (value[a] as number));
    sum = Math.fround(sum + (value[b] as number));
    sum = Math.fround(sum + (value[c] as number));
    sum = Math.fround(sum + (value[d] as number));
  }
  for (; tree < to; tree++) {
    let node = starts[tree] as number;
    for (let word = nodes[node] as number; (word & DISTANCE) !== 0; word = nodes[node] as number)
      node = next(node, word, ranks[node] as number, row[word >> DISTANCE_BITS] as number);
    sum = Math.fround(sum + (value[node] as number));
  }
  return sum;
}

/** The child to which a rank leads from a node: the next one, or over the distance; a leaf leads to itself. */
function next(node: number, word: number, threshold: number, rank: number): number {
  return node + 1 + (((word & DISTANCE) - 1) & ((threshold - rank) >> 31));
}
