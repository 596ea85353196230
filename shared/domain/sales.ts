/** What a room, or several together, sell in the week, as a distribution: tickets, or what each is worth. */
export interface Sales {
  expected: number;
  /** P(sales ≤ x). */
  upTo: (x: number) => number;
  quantile: (u: number) => number;
  most: number;
}

/** Points of the grid over which the sales of films are added; the mean of a smooth function is then exact to about 1e-4. */
const GRID = 200;

const NOTHING: Sales = { expected: 0, upTo: (x) => (x < 0 ? 0 : 1), quantile: () => 0, most: 0 };

/** The sum of independent sales: all but the last on a grid of quantiles, the last by its distribution. */
export function sumOf(all: readonly Sales[]): Sales {
  const [first = NOTHING, ...others] = all;
  const last = others.pop();
  if (last === undefined) return first;
  const grid = others.reduce((sums, next) => gridOfSums(sums, gridOf(next)), gridOf(first));
  const upTo = (x: number): number => grid.reduce((sum, value) => sum + last.upTo(x - value), 0) / GRID;
  const most = all.reduce((sum, sales) => sum + sales.most, 0);
  const expected = all.reduce((sum, sales) => sum + sales.expected, 0);
  return { expected, upTo, quantile: (u) => invert(upTo, u, most), most };
}

/** The same, each ticket worth so much: at least 0. */
export function worthOf({ expected, upTo, quantile, most }: Sales, each: number): Sales {
  if (each === 0) return NOTHING;
  return {
    expected: expected * each,
    upTo: (x) => upTo(x / each),
    quantile: (u) => quantile(u) * each,
    most: most * each,
  };
}

/** Equally likely values of sales. */
function gridOf({ quantile }: Sales): Float64Array {
  return Float64Array.from({ length: GRID }, (_, i) => quantile((i + 0.5) / GRID));
}

/** As many equally likely values of the sum: each is the mean of as many neighbouring sums. */
function gridOfSums(one: Float64Array, other: Float64Array): Float64Array {
  const sums = new Float64Array(GRID * GRID);
  for (let i = 0; i < GRID; i += 1) {
    for (let j = 0; j < GRID; j += 1) sums[i * GRID + j] = (one[i] ?? 0) + (other[j] ?? 0);
  }
  sums.sort();
  return Float64Array.from(
    { length: GRID },
    (_, i) => sums.subarray(i * GRID, (i + 1) * GRID).reduce((sum, value) => sum + value, 0) / GRID,
  );
}

/** The smallest x with P(sales ≤ x) ≥ u, to a hundredth. */
function invert(upTo: (x: number) => number, u: number, most: number): number {
  if (upTo(0) >= u) return 0;
  let [low, high] = [0, most];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (upTo(middle) >= u) high = middle;
    else low = middle;
  }
  return high;
}
