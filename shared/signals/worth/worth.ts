import { addDays, type IsoDate } from '../../domain/cinema-week.ts';
import { seededRandom } from '../../seeded-random.ts';
import { learn, moveOf, type SignalFilm } from './coefficients.ts';

/** With fewer films before it, nothing is learned for a week. */
const LEAST_LEARNED = 30;
/** On the day of a week's last forecast the week before is still running. */
const RESULTS_OUT_DAYS = 14;
const DRAWS = 2_000;
/** Of the draws, on each side. */
const OUTSIDE = 0.025;

export interface SignalFilmOfWeek extends SignalFilm {
  week: IsoDate;
}

/** What a signal is worth for the forecasts of a model, in the order of time. */
export interface Worth {
  /** Films with a value, a forecast and a result. */
  films: number;
  /** Those of them that were judged: by what the weeks before them had taught. */
  judged: number;
  weeks: number;
  /** Σ|p50 − actual| / Σ actual of the judged films; NaN without any. */
  wapeWithout: number;
  wapeWith: number;
  /** With minus without, and the interval of 95 % by weeks drawn anew; NaN without any. */
  difference: { difference: number; low: number; high: number };
}

/** What the films of a week add to both WAPEs; admissions. */
interface Sums {
  without: number;
  with: number;
  actual: number;
}

/** The same films give the same answer. */
export function worthOf(films: readonly SignalFilmOfWeek[]): Worth {
  const weeks: Sums[] = [];
  let judged = 0;
  for (const [week, own] of Map.groupBy(films, (film) => film.week)) {
    const before = films.filter((film) => film.week <= addDays(week, -RESULTS_OUT_DAYS));
    if (before.length < LEAST_LEARNED) continue;
    const coefficients = learn(before);
    const moved = (film: SignalFilm): number => film.p50 * Math.exp(moveOf(film, coefficients));
    weeks.push({
      without: sum(own, ({ p50, actual }) => Math.abs(p50 - actual)),
      with: sum(own, (film) => Math.abs(moved(film) - film.actual)),
      actual: sum(own, ({ actual }) => actual),
    });
    judged += own.length;
  }
  const actual = sum(weeks, (week) => week.actual);
  return {
    ...{ films: films.length, judged, weeks: weeks.length },
    wapeWithout: sum(weeks, (week) => week.without) / actual,
    wapeWith: sum(weeks, (week) => week.with) / actual,
    difference: differenceIn(weeks),
  };
}

function differenceIn(weeks: readonly Sums[]): Worth['difference'] {
  const of = (drawn: readonly Sums[]): number =>
    sum(drawn, (week) => week.with - week.without) / sum(drawn, (week) => week.actual);
  const random = seededRandom(22);
  const drawn = Array.from({ length: weeks.length === 0 ? 0 : DRAWS }, () =>
    of(weeks.flatMap(() => weeks[Math.floor(random() * weeks.length)] ?? [])),
  ).toSorted((a, b) => a - b);
  const at = (share: number): number => drawn[Math.round(share * (drawn.length - 1))] ?? NaN;
  return { difference: of(weeks), low: at(OUTSIDE), high: at(1 - OUTSIDE) };
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
