/** The standard normal distribution, as far as demand needs it. */

/** z of the 90 % quantile: p10 and p90 lie this many deviations from the median. */
export const Z90 = 1.281_551_565_544_6;

const SQRT_TAU = Math.sqrt(2 * Math.PI);
/** Beyond this a double cannot tell the tail from zero. */
const FARTHEST = 38;
/** From here on the continued fraction converges faster than the rational approximation is exact. */
const SPLIT = 7.071_067_811_865_475;

const NUMERATOR = [
  0.035_262_496_599_891_1, 0.700_383_064_443_688, 6.373_962_203_531_65, 33.912_866_078_383,
  112.079_291_497_871, 221.213_596_169_931, 220.206_867_912_376,
];
const DENOMINATOR = [
  0.088_388_347_648_318_4, 1.755_667_163_182_64, 16.064_177_579_207, 86.780_732_202_946_1,
  296.564_248_779_674, 637.333_633_378_831, 793.826_512_519_948, 440.413_735_824_752,
];

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/**
 * Φ(z), with an absolute error of about 1e-15: J. F. Hart's algorithm 5666 as given by G. West, "Better approximations to cumulative
 * normal functions", Wilmott 2005.
 */
export function normalCdf(z: number): number {
  const x = Math.abs(z);
  if (x > FARTHEST) return z > 0 ? 1 : 0;
  const density = Math.exp((-x * x) / 2);
  const tail =
    x < SPLIT
      ? (density * polynomial(NUMERATOR, x)) / polynomial(DENOMINATOR, x)
      : density / SQRT_TAU / continuedFraction(x);
  return z > 0 ? 1 - tail : tail;
}

/** ln Φ(z), also where Φ(z) itself is too small for a double; -Infinity at z = -Infinity alone. */
export function logNormalCdf(z: number): number {
  return z > -SPLIT ? Math.log(normalCdf(z)) : (-z * z) / 2 - Math.log(SQRT_TAU * continuedFraction(-z));
}

/** density(x) / tail(x) for x of `SPLIT` and more. */
function continuedFraction(x: number): number {
  return x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
}

/** z with Φ(z) = u, for u between 0 and 1: bisection of Φ, so that the two are each other's inverse. */
export function normalQuantile(u: number): number {
  if (u <= 0) return -Infinity;
  if (u >= 1) return Infinity;
  let low = -FARTHEST;
  let high = FARTHEST;
  while (high - low > 1e-13) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (normalCdf(middle) < u) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
