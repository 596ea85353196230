import { toldRange } from '#shared/domain/told-range.ts';
import { roundCount } from './format.ts';

/** What is told of a forecast: the mean and its range. */
interface Told {
  mean: number;
  p10: number;
  p90: number;
}

/** Its range as one says it, which holds its number as one says that: « 42 000 », « 120 000 ». */
export function roundRange(forecast: Told): [low: string, high: string] {
  const [low, high] = toldRange(forecast);
  return [roundCount(low), roundCount(high)];
}
