import { normalCdf, Z90 } from '../normal.ts';
import type { AdmissionsForecast } from '../shapes/forecast.ts';

/** What a second week makes of the first, nationally: 0.6 where two fifths of the admissions are lost. */
export interface Drop {
  median: number;
  /** Eight films out of ten between these. */
  low: number;
  high: number;
  /** Films whose both weeks it was learned from; 0: the assumption alone. */
  films: number;
}

/** National admissions of a film's first two weeks. */
export interface TwoWeeks {
  first: number;
  second: number;
}

/** Before any film is seen. (docs/decisions/0050-a-second-week.md) */
const ASSUMED = { median: 0.6, low: 0.45, high: 0.75 } as const;
/** Films that the assumption is worth, of what is lost and of how much films differ in it. */
const WORTH = 10;
/** A film's two weeks beyond these are taken for these: a figure that is wrong moves little. */
const LEAST = 0.1;
const MOST = 1.5;

const DOWN = Math.log(ASSUMED.median / ASSUMED.low) / Z90;
const UP = Math.log(ASSUMED.high / ASSUMED.median) / Z90;
/** Standard deviation of ln(second / first) that is assumed; its two sides keep their proportion. */
const DEVIATION = (DOWN + UP) / 2;

/**
 * What is known of the next film from those that have had both weeks: ln(second / first) is normal with a normal-inverse-gamma prior
 * whose median and range are the assumption's; the range is that of a film, not of the mean.
 */
export function learnedDrop(films: readonly TwoWeeks[]): Drop {
  const logs = films
    .filter(({ first, second }) => first > 0 && second > 0)
    .map(({ first, second }) => Math.log(Math.min(Math.max(second / first, LEAST), MOST)));
  const count = logs.length;
  if (count === 0) return { ...ASSUMED, films: 0 };
  const assumed = Math.log(ASSUMED.median);
  const mean = logs.reduce((sum, log) => sum + log, 0) / count;
  const held = WORTH + count;
  const middle = (WORTH * assumed + count * mean) / held;
  const squares =
    WORTH * DEVIATION ** 2 +
    logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) +
    ((WORTH * count) / held) * (mean - assumed) ** 2;
  // Of the next film: what films differ by, and what is not known of their middle.
  const deviation = Math.sqrt(((squares / held) * (1 + 1 / held)) / (1 + 1 / WORTH));
  const reach = (Z90 * deviation) / DEVIATION;
  return {
    median: Math.exp(middle),
    low: Math.exp(middle - reach * DOWN),
    high: Math.exp(middle + reach * UP),
    films: count,
  };
}

/** A film's second week, from what is known of its first: the two do not hang together, so their spreads add in quadrature. */
export function secondWeekForecast(
  first: AdmissionsForecast,
  { median, low, high }: Drop,
): AdmissionsForecast {
  const p50 = first.p50 * median;
  const [down, up] = [Math.log(median / low), Math.log(high / median)];
  return {
    p10: p50 * Math.exp(-Math.hypot(Math.log(first.p50 / first.p10), down)),
    p50,
    p90: p50 * Math.exp(Math.hypot(Math.log(first.p90 / first.p50), up)),
    mean: first.mean * median * meanFactor(down / Z90, up / Z90),
  };
}

/** The mean of a two-piece lognormal distribution over its median. (See `demand.ts`.) */
function meanFactor(down: number, up: number): number {
  return Math.exp(down ** 2 / 2) * normalCdf(-down) + Math.exp(up ** 2 / 2) * normalCdf(up);
}
