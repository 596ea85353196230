import { describe, expect, it } from 'vitest';
import { decodeForest, goesLeft, type Forest } from './forest.ts';
import { treeShap } from './tree-shap.ts';

/** Test data: a tree that splits twice on feature 0, once on 1 and once on 2, and a stump on 1. */
const forest: Forest = {
  base: 0.5,
  starts: Int32Array.of(0, 9, 12),
  feature: Int16Array.of(0, 1, -1, -1, 2, -1, 0, -1, -1, 1, -1, -1),
  value: Float32Array.of(2, 1, 3, -1, 5, 0.5, 7, 2, 4, 1, -2, 1),
  cover: Float32Array.of(20, 8, 5, 3, 12, 4, 8, 6, 2, 20, 9, 11),
  right: Int16Array.of(4, 2, 0, 0, 2, 0, 2, 0, 0, 2, 0, 0),
  missingLeft: Uint8Array.of(1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0),
};

/** Expected output when only the features of a set are known: the definition that the algorithm must agree with. */
function value(row: Float32Array, known: ReadonlySet<number>, trees = forest): number {
  const visit = (node: number): number => {
    const split = trees.feature[node] ?? -1;
    if (split < 0) return trees.value[node] ?? NaN;
    const [left, right] = [node + 1, node + (trees.right[node] ?? 0)];
    if (known.has(split)) return visit(goesLeft(trees, node, row[split] ?? NaN) ? left : right);
    const cover = (n: number) => trees.cover[n] ?? NaN;
    return (visit(left) * cover(left) + visit(right) * cover(right)) / cover(node);
  };
  return trees.base + [...trees.starts.slice(0, -1)].reduce((sum, root) => sum + visit(root), 0);
}

function shapley(row: Float32Array, feature: number, trees = forest): number {
  const others = [0, 1, 2].filter((one) => one !== feature);
  const weights = [1 / 3, 1 / 6, 1 / 3];
  let sum = 0;
  for (let mask = 0; mask < 4; mask++) {
    const known = others.filter((_, bit) => (mask >> bit) & 1);
    sum +=
      (weights[known.length] ?? 0) *
      (value(row, new Set([...known, feature]), trees) - value(row, new Set(known), trees));
  }
  return sum;
}

describe('tree SHAP', () => {
  it.each([[[1, 0, 9]], [[3, 2, 4]], [[9, 1, 6]], [[NaN, NaN, NaN]], [[6, NaN, 8]]])(
    'agrees with the definition of the Shapley value for %j',
    (inputs) => {
      const row = Float32Array.from(inputs);
      const { expected, values } = treeShap(forest, row);
      expect(expected).toBeCloseTo(value(row, new Set()), 6);
      for (const feature of [0, 1, 2]) expect(values[feature]).toBeCloseTo(shapley(row, feature), 6);
      const total = expected + values.reduce((sum, one) => sum + one, 0);
      expect(total).toBeCloseTo(value(row, new Set([0, 1, 2])), 6);
    },
  );

  it('holds for a path that meets one input three times and many inputs once', () => {
    // A chain: every node splits on the next of 0, 1, 2, 0, 1, 2, 0 and ends on the left.
    const depth = 7;
    const nodes = Array.from({ length: depth }, (_, i) => [i % 3, -1])
      .flat()
      .concat(-1);
    const chain: Forest = {
      base: 0,
      starts: Int32Array.of(0, nodes.length),
      feature: Int16Array.from(nodes),
      value: Float32Array.from(nodes, (_, i) => (i % 2 === 0 ? -i : i * 1.5)),
      cover: Float32Array.from(nodes, (_, i) => (i % 2 === 0 ? 64 - 4 * i : 8)),
      right: Int16Array.from(nodes, (feature) => (feature < 0 ? 0 : 2)),
      missingLeft: Uint8Array.from(nodes, () => 0),
    };
    const row = Float32Array.of(-5, 9, -2.5);
    const { expected, values } = treeShap(chain, row);
    for (const feature of [0, 1, 2]) expect(values[feature]).toBeCloseTo(shapley(row, feature, chain), 6);
    expect(expected).toBeCloseTo(value(row, new Set(), chain), 6);
  });

  it('refuses a file of the wrong length', () => {
    const shape = { base: 0, trees: 1, nodes: 3 };
    expect(() => decodeForest(new Uint8Array(10), { point: shape, low: shape, high: shape })).toThrow(
      RangeError,
    );
  });
});
