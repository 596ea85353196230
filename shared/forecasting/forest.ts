/** A model's outputs, in the order of their trees: ln admissions relative to the market level. */
export const OUTPUTS = ['point', 'low', 'high'] as const;
export type Output = (typeof OUTPUTS)[number];

/**
 * Trees as flat arrays. Nodes are in preorder: the left child follows its parent, `right` is the distance to the right
 * child, and a leaf has feature −1. A value goes left if it is <= `value` (at a leaf `value` is the output).
 */
export interface Trees {
  /** First node of each tree, and the number of nodes at the end. */
  starts: Int32Array;
  value: Float32Array;
  feature: Int16Array;
  right: Int16Array;
  missingLeft: Uint8Array;
}

/** The point forecast's trees, to explain what was forecast. */
export interface Forest extends Trees {
  /** Output of no tree at all. */
  base: number;
  /** The training films that reached each node. */
  cover: Float32Array;
}

/** The trees of all outputs, one output after the other. */
export interface ModelForest {
  trees: Trees;
  point: Forest;
  /** Of each output what no tree gives, and the number of its last tree plus one. */
  outputs: Record<Output, { base: number; end: number }>;
}

export interface OutputShape {
  base: number;
  trees: number;
  nodes: number;
}

/**
 * Layout written by `ml/niab_ml/forest_file.py`: the arrays one after the other, little endian.
 * @throws RangeError for bytes of another length.
 */
export function decodeForest(
  bytes: Uint8Array,
  { point, low, high }: Record<Output, OutputShape>,
): ModelForest {
  const trees = point.trees + low.trees + high.trees;
  const nodes = point.nodes + low.nodes + high.nodes;
  const size = 4 * (trees + 1) + nodes * (4 + 2 + 2 + 1) + 4 * point.nodes;
  if (bytes.byteLength !== size)
    throw new RangeError(`forest of ${bytes.byteLength} bytes instead of ${size}`);
  // A copy, so that the arrays are aligned.
  const { buffer } = new Uint8Array(bytes);
  let offset = 0;
  const next = (length: number): number => {
    const start = offset;
    offset += length;
    return start;
  };
  const starts = new Int32Array(buffer, next(4 * (trees + 1)), trees + 1);
  const value = new Float32Array(buffer, next(4 * nodes), nodes);
  const cover = new Float32Array(buffer, next(4 * point.nodes), point.nodes);
  const feature = new Int16Array(buffer, next(2 * nodes), nodes);
  const right = new Int16Array(buffer, next(2 * nodes), nodes);
  const missingLeft = new Uint8Array(buffer, next(nodes), nodes);
  return {
    trees: { starts, value, feature, right, missingLeft },
    point: {
      base: point.base,
      starts: starts.subarray(0, point.trees + 1),
      ...{ value, cover, feature, right, missingLeft },
    },
    outputs: {
      point: { base: point.base, end: point.trees },
      low: { base: low.base, end: point.trees + low.trees },
      high: { base: high.base, end: trees },
    },
  };
}

export function goesLeft(trees: Trees, node: number, x: number): boolean {
  return Number.isNaN(x) ? trees.missingLeft[node] === 1 : x <= (trees.value[node] ?? NaN);
}
