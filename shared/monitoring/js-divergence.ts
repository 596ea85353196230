/**
 * Jensen-Shannon divergence of two histograms over the same bins, in bits: 0 where they have the same shares, 1 where they share
 * no bin (J. Lin, "Divergence measures based on the Shannon entropy", IEEE Trans. Inf. Theory 37, 1991). 0 where one is empty.
 */
export function jsDivergence(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [inA, inB] = [total(a), total(b)];
  if (inA === 0 || inB === 0) return 0;
  let divergence = 0;
  for (let bin = 0; bin < a.length; bin += 1) {
    const [p, q] = [(a[bin] ?? 0) / inA, (b[bin] ?? 0) / inB];
    const middle = (p + q) / 2;
    if (p > 0) divergence += (p * Math.log2(p / middle)) / 2;
    if (q > 0) divergence += (q * Math.log2(q / middle)) / 2;
  }
  return Math.max(divergence, 0);
}

function total(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let bin = 0; bin < counts.length; bin += 1) sum += counts[bin] ?? 0;
  return sum;
}
