/**
 * The point forecast's trees as flat arrays, to explain what the ONNX graph computed. Nodes are in preorder: the left
 * child follows its parent, `right` is the distance to the right child, and a leaf has feature −1. A value goes left
 * if it is <= `value` (at a leaf `value` is the output); `cover` counts the training films that reached the node.
 */
export interface Forest {
  /** Output of no tree at all. */
  base: number;
  /** First node of each tree, and the number of nodes at the end. */
  starts: Int32Array;
  value: Float32Array;
  cover: Float32Array;
  feature: Int16Array;
  right: Int16Array;
  missingLeft: Uint8Array;
}

/** Layout written by `ml/niab_ml/forest_file.py`: the arrays one after the other, little endian. */
export function decodeForest(bytes: Uint8Array, { base, trees, nodes }: ForestShape): Forest {
  const size = 4 * (trees + 1) + nodes * (4 + 4 + 2 + 2 + 1);
  if (bytes.byteLength !== size)
    throw new RangeError(`forest of ${bytes.byteLength} bytes instead of ${size}`);
  // A copy, so that the arrays are aligned.
  const buffer = bytes.slice().buffer;
  let offset = 0;
  const next = (length: number): number => {
    const start = offset;
    offset += length;
    return start;
  };
  return {
    base,
    starts: new Int32Array(buffer, next(4 * (trees + 1)), trees + 1),
    value: new Float32Array(buffer, next(4 * nodes), nodes),
    cover: new Float32Array(buffer, next(4 * nodes), nodes),
    feature: new Int16Array(buffer, next(2 * nodes), nodes),
    right: new Int16Array(buffer, next(2 * nodes), nodes),
    missingLeft: new Uint8Array(buffer, next(nodes), nodes),
  };
}

export interface ForestShape {
  base: number;
  trees: number;
  nodes: number;
}

export function goesLeft(forest: Forest, node: number, x: number): boolean {
  return Number.isNaN(x) ? forest.missingLeft[node] === 1 : x <= (forest.value[node] ?? NaN);
}
