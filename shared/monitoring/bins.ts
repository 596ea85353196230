import { quantileOf } from './quantile.ts';

/** Into how many bins a feature's known values go, as far as they differ. */
const BINS = 10;

/**
 * Upper edges of a feature's bins, the last bin open: its values as they are where it has few (0/1, small counts), otherwise
 * its deciles. Features are logarithms where numbers are large, so that nothing is changed before.
 */
export function edgesOf(values: Float32Array): number[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const distinct = [...new Set(known)];
  const edges =
    distinct.length <= BINS
      ? distinct.slice(0, -1)
      : Array.from({ length: BINS - 1 }, (_, i) => quantileOf(known, (i + 1) / BINS));
  return [...new Set(edges)];
}

/** Number of a value's bin; the one after the last holds what is unknown. */
export function binOf(edges: readonly number[], value: number): number {
  if (Number.isNaN(value)) return edges.length + 1;
  const bin = edges.findIndex((edge) => value <= edge);
  return bin === -1 ? edges.length : bin;
}

/** Bins of `edges`, that of unknown values included. */
export const binsIn = (edges: readonly number[]): number => edges.length + 2;
