import { addWeeks, type IsoDate } from '../domain/cinema-week.ts';
import type { AdmissionsForecast } from '../domain/shapes/forecast.ts';
import type { Features } from '../features/contract.ts';
import { seededRandom, type Random } from '../seeded-random.ts';
import { tableOf } from './feature-table.ts';
import type { JudgedFilm } from './judged-film.ts';
import type { Reference } from './reference-file.ts';
import type { WatchedFilm } from './watch.ts';

const WIDER = 1.5;
const FIRST_WEEK = '2018-01-03';

/** Test data: a French film that was forecast and drew what a test says. */
export function judgedFilm(p50: number, actual: number, change: Partial<JudgedFilm> = {}): JudgedFilm {
  return {
    week: '2023-06-07',
    filmId: 'A',
    market: 'french',
    forecast: { p10: p50 / 2, p50, p90: p50 * 2, mean: p50 * 1.25 },
    actual,
    ...change,
  };
}

/** What is made of a film of the made weeks. */
export interface MadeShift {
  /** Times as many admissions. */
  times?: number;
  features?: Features;
}

/**
 * Test data: weeks of twelve made films each, whose forecasts are wrong by a factor of about two and cover four of five.
 * @param weeks from the week of 2018-01-03 on, unless `first` is given.
 */
export function madeWeeks(
  weeks: number,
  {
    seed = 1,
    first = FIRST_WEEK,
    shift,
  }: { seed?: number; first?: IsoDate; shift?: (week: number) => MadeShift } = {},
): WatchedFilm[] {
  const random = seededRandom(seed);
  return Array.from({ length: weeks * 12 }, (_, index) => {
    const week = Math.floor(index / 12);
    const { times = 1, features } = shift?.(week) ?? {};
    const strength = 1.2 * normal(random);
    const p50 = Math.exp(9.5 + strength);
    const actual = Math.round(p50 * Math.exp(0.7 * normal(random)) * times);
    return {
      week: addWeeks(first, week),
      filmId: String(index),
      market: index % 3 === 0 ? 'american' : 'french',
      forecast: { p10: p50 * Math.exp(-0.9), p50, p90: p50 * Math.exp(0.9), mean: p50 * 1.28 },
      actual,
      features: {
        market_level: 9.5,
        rough_strength: strength,
        country_us: index % 3 === 0 ? 1 : 0,
        distributor_films: random() < 0.1 ? 0 : Math.ceil(40 * random()),
        screens: random() < 0.3 ? null : 4 + strength / 2,
        ...features,
      },
    };
  });
}

/** Test data: the films as a reference. Without screens intervals are wider by half on both sides. */
export function referenceFrom(films: readonly WatchedFilm[]): Reference {
  return {
    modelVersion: 'test',
    films: films.map(({ week, market, actual, forecast }) => {
      const mondayWithoutScreens = widened(forecast);
      return { week, market, actual, forecasts: { thursday: null, monday: forecast, mondayWithoutScreens } };
    }),
    features: tableOf(films, Object.keys(films[0]?.features ?? {})),
  };
}

/** Test data: a forecast that is less sure. */
export function widened({ p10, p50, p90, mean }: AdmissionsForecast): AdmissionsForecast {
  return { p10: p10 / WIDER, p50, p90: p90 * WIDER, mean };
}

/** Sum of twelve uniform numbers less six: mean 0, standard deviation 1. */
function normal(random: Random): number {
  return Array.from({ length: 12 }, random).reduce((total, value) => total + value, -6);
}
