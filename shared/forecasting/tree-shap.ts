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
    const root = forest.starts[tree] as number;
    walk.visit(root, 0, 1, 1, -1, 0);
    expected += expectedOutput(forest, tree);
  }
  return { expected, values };
}

/** Mean of a tree's leaves over the training films. */
function expectedOutput(forest: Forest, tree: number): number {
  const [from, to] = [forest.starts[tree] as number, forest.starts[tree + 1] as number];
  let sum = 0;
  for (let node = from; node < to; node++) {
    if (forest.feature[node] === -1) sum += (forest.value[node] as number) * (forest.cover[node] as number);
  }
  return sum / (forest.cover[from] as number);
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
    const split = forest.feature[node] as number;
    if (split < 0) {
      this.#leaf(start, depth, forest.value[node] as number);
      return;
    }
    const left = node + 1;
    const right = node + (forest.right[node] as number);
    const [hot, cold] = goesLeft(forest, node, this.#row[split] as number) ? [left, right] : [right, left];
    const cover = forest.cover[node] as number;
    let [zeroSoFar, oneSoFar, length] = [1, 1, depth];
    for (let i = 1; i <= depth; i++) {
      if (this.#feature[start + i] !== split) continue;
      zeroSoFar = this.#zero[start + i] as number;
      oneSoFar = this.#one[start + i] as number;
      this.#unwind(start, depth, i);
      length = depth - 1;
      break;
    }
    this.visit(hot, length + 1, (zeroSoFar * (forest.cover[hot] as number)) / cover, oneSoFar, split, start);
    this.visit(cold, length + 1, (zeroSoFar * (forest.cover[cold] as number)) / cover, 0, split, start);
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
        (weight[start + i + 1] as number) + (one * (weight[start + i] as number) * (i + 1)) / (depth + 1);
      weight[start + i] = (zero * (weight[start + i] as number) * (depth - i)) / (depth + 1);
    }
  }

  /** Takes element `index` out of the path again. */
  #unwind(start: number, depth: number, index: number): void {
    const weight = this.#weight;
    const one = this.#one[start + index] as number;
    const zero = this.#zero[start + index] as number;
    let next = weight[start + depth] as number;
    for (let i = depth - 1; i >= 0; i--) {
      if (one !== 0) {
        const kept = weight[start + i] as number;
        weight[start + i] = (next * (depth + 1)) / ((i + 1) * one);
        next = kept - ((weight[start + i] as number) * zero * (depth - i)) / (depth + 1);
      } else {
        weight[start + i] = ((weight[start + i] as number) * (depth + 1)) / (zero * (depth - i));
      }
    }
    for (let i = index; i < depth; i++) {
      this.#feature[start + i] = this.#feature[start + i + 1] as number;
      this.#zero[start + i] = this.#zero[start + i + 1] as number;
      this.#one[start + i] = this.#one[start + i + 1] as number;
    }
  }

  #leaf(start: number, depth: number, value: number): void {
    // For the inputs that lead elsewhere the weight times its share is the same: computed once (Yang, "Fast TreeSHAP").
    let elsewhere = 0;
    for (let i = depth - 1; i >= 0; i--) elsewhere += (this.#weight[start + i] as number) / (depth - i);
    elsewhere *= (depth + 1) * value;
    for (let i = 1; i <= depth; i++) {
      const feature = this.#feature[start + i] as number;
      const zero = this.#zero[start + i] as number;
      const before = this.#out[feature] as number;
      const leadsHere = this.#one[start + i] !== 0;
      this.#out[feature] =
        before + (leadsHere ? this.#unwoundSum(start, depth, zero) * (1 - zero) * value : -elsewhere);
    }
  }

  /** Sum of the weights once an input with share `zero` that leads to the leaf is taken out of the path. */
  #unwoundSum(start: number, depth: number, zero: number): number {
    let next = this.#weight[start + depth] as number;
    let total = 0;
    for (let i = depth - 1; i >= 0; i--) {
      const part = next / (i + 1);
      total += part;
      next = (this.#weight[start + i] as number) - part * zero * (depth - i);
    }
    return total * (depth + 1);
  }
}
