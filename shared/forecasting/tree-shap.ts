import { goesLeft, type Forest } from './forest.ts';

/** What each input adds to the forecast, and what is forecast when no input is known. */
export interface Attribution {
  expected: number;
  values: Float64Array;
}

/**
 * Exact Shapley values of a sum of trees, path-dependent: an unknown input follows the training films' shares
 * (Lundberg, Erion, Lee, "Consistent individualized feature attribution for tree ensembles", 2018).
 * `expected` plus all values is the forest's output for the row (float32 inputs, NaN = unknown).
 */
export function treeShap(forest: Forest, row: Float32Array): Attribution {
  const walk = new PathWalk(forest, row);
  let expected = forest.base;
  for (let tree = 0; tree + 1 < forest.starts.length; tree++) expected += walk.tree(tree);
  return { expected, values: walk.values };
}

const DEEPEST = 64;
const WIDTH = DEEPEST + 1;

/** At m · WIDTH + s: the Shapley weight s! (m − 1 − s)! / m! of s known ones among m − 1 other inputs. */
const WEIGHTS = new Float64Array(WIDTH * WIDTH);
for (let m = 1; m <= DEEPEST; m++) {
  let weight = 1 / m;
  for (let s = 0; s < m; s++) {
    WEIGHTS[m * WIDTH + s] = weight;
    weight *= (s + 1) / Math.max(1, m - 1 - s);
  }
}

/** How an input stands to the path so far: not on it, leading along it, or leading elsewhere. */
const [ABSENT, HOT, COLD] = [0, 1, 2];

/**
 * A walk to every leaf. When an input on the way is unknown, a share z of the films passes; when it is known, all
 * (hot) or none (cold). How often the leaf is reached with s inputs known is the coefficient of t^s in
 * ∏ hot (z + t) · ∏ cold z (after Yu, Xu, Bifet, Read, "Linear TreeShap", 2022): cold inputs cost one multiplication,
 * and one input's part follows from a division by its (z + t).
 */
class PathWalk {
  readonly values: Float64Array;
  readonly #forest: Forest;
  readonly #row: Float32Array;
  /** By input: its state and its share z. */
  readonly #state: Uint8Array;
  readonly #share: Float64Array;
  /** The distinct inputs on the path. */
  readonly #path = new Int16Array(DEEPEST);
  /** ∏ hot (z + t) at each depth of the path. */
  readonly #hot = new Float64Array(WIDTH * WIDTH);
  #expected = 0;

  constructor(forest: Forest, row: Float32Array) {
    this.#forest = forest;
    this.#row = row;
    this.values = new Float64Array(row.length);
    this.#state = new Uint8Array(row.length);
    this.#share = new Float64Array(row.length);
    this.#hot[0] = 1;
  }

  /** Adds a tree's values; returns its output when no input is known. */
  tree(tree: number): number {
    this.#expected = 0;
    this.#visit(this.#forest.starts[tree] as number, 0, 0, 0, 1, 1);
    return this.#expected;
  }

  /** `inputs` on the path, of which the polynomial at `depth` has `degree` hot ones; `cold`: ∏ cold z; `reach`: ∏ z. */
  #visit(node: number, depth: number, inputs: number, degree: number, cold: number, reach: number): void {
    const forest = this.#forest;
    const split = forest.feature[node] as number;
    if (split < 0) {
      const value = forest.value[node] as number;
      this.#expected += value * reach;
      this.#leaf(depth, inputs, degree, cold * value);
      return;
    }
    const left = node + 1;
    const right = node + (forest.right[node] as number);
    const hotChild = goesLeft(forest, node, this.#row[split] as number) ? left : right;
    const state = this.#state[split] as number;
    const share = this.#share[split] as number;
    if (state === ABSENT) this.#path[inputs] = split;
    const length = state === ABSENT ? inputs + 1 : inputs;
    for (const child of [left, right]) {
      const passing = (forest.cover[child] as number) / (forest.cover[node] as number);
      const z = state === ABSENT ? passing : share * passing;
      this.#share[split] = z;
      const onwards = reach * passing;
      if (state === COLD) {
        this.#visit(child, depth, length, degree, cold * passing, onwards);
      } else if (child === hotChild) {
        const before = state === HOT ? this.#without(depth, degree, share) : degree;
        this.#multiply(state === HOT ? depth + 1 : depth, depth + 1, before, z);
        this.#state[split] = HOT;
        this.#visit(child, depth + 1, length, before + 1, cold, onwards);
      } else {
        const before = state === HOT ? this.#without(depth, degree, share) : degree;
        this.#state[split] = COLD;
        this.#visit(child, state === HOT ? depth + 1 : depth, length, before, cold * z, onwards);
      }
    }
    this.#state[split] = state;
    this.#share[split] = share;
  }

  /** Row `to` becomes row `from` times (z + t); they may be the same row. */
  #multiply(from: number, to: number, degree: number, z: number): void {
    const [hot, a, b] = [this.#hot, from * WIDTH, to * WIDTH];
    hot[b + degree + 1] = hot[a + degree] as number;
    for (let s = degree; s > 0; s--) hot[b + s] = z * (hot[a + s] as number) + (hot[a + s - 1] as number);
    hot[b] = z * (hot[a] as number);
  }

  /** The row after `depth` becomes the row at `depth` divided by (z + t); its degree. */
  #without(depth: number, degree: number, z: number): number {
    const [hot, a, b] = [this.#hot, depth * WIDTH, (depth + 1) * WIDTH];
    let next = 0;
    for (let s = degree; s > 0; s--) {
      next = (hot[a + s] as number) - z * next;
      hot[b + s - 1] = next;
    }
    return degree - 1;
  }

  /** `value`: the leaf's, times ∏ cold z. */
  #leaf(depth: number, inputs: number, degree: number, value: number): void {
    const [hot, row, weights] = [this.#hot, depth * WIDTH, inputs * WIDTH];
    let elsewhere = 0;
    if (degree < inputs) {
      for (let s = 0; s <= degree; s++)
        elsewhere += (hot[row + s] as number) * (WEIGHTS[weights + s] as number);
      elsewhere *= value;
    }
    for (let i = 0; i < inputs; i++) {
      const input = this.#path[i] as number;
      if (this.#state[input] === COLD) {
        this.values[input] = (this.values[input] as number) - elsewhere;
        continue;
      }
      const z = this.#share[input] as number;
      let [coefficient, sum] = [0, 0];
      for (let s = degree; s > 0; s--) {
        coefficient = (hot[row + s] as number) - z * coefficient;
        sum += coefficient * (WEIGHTS[weights + s - 1] as number);
      }
      this.values[input] = (this.values[input] as number) + sum * (1 - z) * value;
    }
  }
}
