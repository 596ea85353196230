import type { ForecastFigures } from '../../domain/shapes/forecast.ts';
import type { Gaps } from './gaps.ts';

/** Factors, at least 1, of the ln distances from the median to p10 and to p90. */
export interface Stretch {
  below: number;
  above: number;
}

/** Whether the model is told the screens: then it leans less on who made the film and brings it out. */
export type Sight = 'without-screens' | 'with-screens';

/** Distributor, directors, cast: `missing` and `unknown` as in `Gaps`, `-` where it makes the interval no wider. */
type Row = `${'missing' | 'unknown' | '-'} ${'missing' | '-'} ${'missing' | '-'}`;

/**
 * Below and above, with which each end is missed as rarely as where all is known. Fitted by `ml/gap-coverage.ts` on films of 2018-07 to
 * 2020-02 and checked on those of 2021-06 to 2023-06, each forecast by models of earlier weeks (decision 32). Films of unknown
 * distributors whose screens are known were too few (4): one with all people named is widened as without screens.
 */
const STRETCHES: Record<Sight, Record<Row, readonly [below: number, above: number]>> = {
  'without-screens': {
    '- - -': [1, 1],
    '- - missing': [1, 1.08],
    '- missing -': [1, 1.09],
    '- missing missing': [1.13, 1.15],
    'missing - -': [1, 1.35],
    'missing - missing': [1.04, 1.66],
    'missing missing -': [1, 1.58],
    'missing missing missing': [1.37, 2.07],
    'unknown - -': [1.51, 1.14],
    'unknown - missing': [1.51, 1.14],
    'unknown missing -': [1.57, 1.14],
    'unknown missing missing': [1.68, 1.15],
  },
  'with-screens': {
    '- - -': [1, 1],
    '- - missing': [1, 1.01],
    '- missing -': [1, 1.1],
    '- missing missing': [1, 1.1],
    'missing - -': [1, 1.17],
    'missing - missing': [1, 1.28],
    'missing missing -': [1, 1.22],
    'missing missing missing': [1, 1.28],
    'unknown - -': [1.51, 1.14],
    'unknown - missing': [1.51, 1.14],
    'unknown missing -': [1.51, 1.14],
    'unknown missing missing': [1.51, 1.14],
  },
};

/** By how much a forecast with these gaps is to be widened. */
export function stretchOf({ distributor, directors, cast }: Gaps, sight: Sight): Stretch {
  const company = distributor === 'known' ? '-' : distributor;
  const makers = directors === 'missing' ? directors : '-';
  const actors = cast === 'missing' ? cast : '-';
  const [below, above] = STRETCHES[sight][`${company} ${makers} ${actors}`];
  return { below, above };
}

/** The same median and mean in an interval that is wider by so much; nobody forecasts less than one admission. */
export function widened<T extends ForecastFigures>(figures: T, { below, above }: Stretch): T {
  const { p10, p50, p90 } = figures;
  return {
    ...figures,
    p10: below === 1 ? p10 : Math.max(1, p50 * (p10 / p50) ** below),
    p90: above === 1 ? p90 : p50 * (p90 / p50) ** above,
  };
}
