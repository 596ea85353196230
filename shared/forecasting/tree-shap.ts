import { goesLeft, type Forest } from './forest.ts';

/** What each input adds to the forecast, and what is forecast when no input is known. */
export interface Attribution {
  expected: number;
  values: Float64Array;
}

/**
 * Exact Shapley values of a sum of trees, path-dependent: an unknown input follows the training films' shares.
 * Algorithm 2 of Lundberg, Erion, Lee, "Consistent individualized feature attribution for tree ensembles" (2018).
 * `expected` plus all values is the forest's output for the row (float32 inputs, NaN = unknown).
 */
export function treeShap(forest: Forest, row: Float32Array): Attribution {
  const values = new Float64Array(row.length);
  const walk = new PathWalk(forest, row, values);
  let expected = forest.base;
  for (let tree = 0; tree + 1 < forest.starts.length; tree++) {
    const root = at(forest.starts, tree);
    walk.visit(root, 0, 1, 1, -1, 0);
    expected += expectedOutput(forest, tree);
  }
  return { expected, values };
}

/** Mean of a tree's leaves over the training films. */
function expectedOutput(forest: Forest, tree: number): number {
  const [from, to] = [at(forest.starts, tree), at(forest.starts, tree + 1)];
  let sum = 0;
  for (let node = from; node < to; node++) {
    if (forest.feature[node] === -1) sum += at(forest.value, node) * at(forest.cover, node);
  }
  return sum / at(forest.cover, from);
}

const DEEPEST = 64;

/**
 * The paths from a root, with for each distinct feature on the way the share of the subsets that pass when it is
 * unknown (`zero`) and known (`one`), and the permutation weights. Level d of the path starts at row(d).
 */
class PathWalk {
  readonly #forest: Forest;
  readonly #row: Float32Array;
  readonly #out: Float64Array;
  readonly #feature = new Int16Array((DEEPEST * (DEEPEST + 1)) / 2);
  readonly #zero = new Float64Array((DEEPEST * (DEEPEST + 1)) / 2);
  readonly #one = new Float64Array((DEEPEST * (DEEPEST + 1)) / 2);
  readonly #weight = new Float64Array((DEEPEST * (DEEPEST + 1)) / 2);

  constructor(forest: Forest, row: Float32Array, out: Float64Array) {
    this.#forest = forest;
    this.#row = row;
    this.#out = out;
  }

  /** `from`: start of the parent's path in the arrays, `depth`: number of its elements. */
  visit(node: number, depth: number, zero: number, one: number, feature: number, from: number): void {
    const start = from + depth;
    this.#copy(from, start, depth);
    this.#extend(start, depth, zero, one, feature);
    const forest = this.#forest;
    const split = at(forest.feature, node);
    if (split < 0) {
      this.#leaf(start, depth, at(forest.value, node));
      return;
    }
    const left = node + 1;
    const right = node + at(forest.right, node);
    const [hot, cold] = goesLeft(forest, node, at(this.#row, split)) ? [left, right] : [right, left];
    const cover = at(forest.cover, node);
    let [zeroSoFar, oneSoFar, length] = [1, 1, depth];
    for (let i = 1; i <= depth; i++) {
      if (this.#feature[start + i] !== split) continue;
      zeroSoFar = at(this.#zero, start + i);
      oneSoFar = at(this.#one, start + i);
      this.#unwind(start, depth, i);
      length = depth - 1;
      break;
    }
    this.visit(hot, length + 1, (zeroSoFar * at(forest.cover, hot)) / cover, oneSoFar, split, start);
    this.visit(cold, length + 1, (zeroSoFar * at(forest.cover, cold)) / cover, 0, split, start);
  }

  #copy(from: number, to: number, length: number): void {
    for (const array of [this.#feature, this.#zero, this.#one, this.#weight])
      array.copyWithin(to, from, from + length);
  }

  #extend(start: number, depth: number, zero: number, one: number, feature: number): void {
    const weight = this.#weight;
    this.#feature[start + depth] = feature;
    this.#zero[start + depth] = zero;
    this.#one[start + depth] = one;
    weight[start + depth] = depth === 0 ? 1 : 0;
    for (let i = depth - 1; i >= 0; i--) {
      weight[start + i + 1] =
        at(weight, start + i + 1) + (one * at(weight, start + i) * (i + 1)) / (depth + 1);
      weight[start + i] = (zero * at(weight, start + i) * (depth - i)) / (depth + 1);
    }
  }

  /** Takes element `index` out of the path again. */
  #unwind(start: number, depth: number, index: number): void {
    const weight = this.#weight;
    const one = at(this.#one, start + index);
    const zero = at(this.#zero, start + index);
    let next = at(weight, start + depth);
    for (let i = depth - 1; i >= 0; i--) {
      if (one !== 0) {
        const kept = at(weight, start + i);
        weight[start + i] = (next * (depth + 1)) / ((i + 1) * one);
        next = kept - (at(weight, start + i) * zero * (depth - i)) / (depth + 1);
      } else {
        weight[start + i] = (at(weight, start + i) * (depth + 1)) / (zero * (depth - i));
      }
    }
    for (let i = index; i < depth; i++) {
      this.#feature[start + i] = at(this.#feature, start + i + 1);
      this.#zero[start + i] = at(this.#zero, start + i + 1);
      this.#one[start + i] = at(this.#one, start + i + 1);
    }
  }

  #leaf(start: number, depth: number, value: number): void {
    for (let i = 1; i <= depth; i++) {
      const one = at(this.#one, start + i);
      const zero = at(this.#zero, start + i);
      const weight = this.#unwoundSum(start, depth, one, zero);
      const feature = at(this.#feature, start + i);
      this.#out[feature] = at(this.#out, feature) + weight * (one - zero) * value;
    }
  }

  #unwoundSum(start: number, depth: number, one: number, zero: number): number {
    const weight = this.#weight;
    let total = 0;
    if (one === 0) {
      for (let i = depth - 1; i >= 0; i--) total += at(weight, start + i) / (depth - i);
      return zero === 0 ? 0 : (total * (depth + 1)) / zero;
    }
    let next = at(weight, start + depth);
    for (let i = depth - 1; i >= 0; i--) {
      const part = next / (i + 1);
      total += part;
      next = at(weight, start + i) - part * zero * (depth - i);
    }
    return total * (depth + 1);
  }
}

/** An element that is known to exist. */
function at(array: { readonly [index: number]: number }, index: number): number {
  return array[index] as number;
}
