import { addWeeks, type IsoDate } from '#shared/domain/cinema-week.ts';
import { NiabError } from '#shared/errors.ts';
import { tableOf } from '#shared/monitoring/feature-table.ts';
import type { Reference, ReferenceFilm } from '#shared/monitoring/reference-file.ts';
import type { WatchedFilm } from '#shared/monitoring/watch.ts';
import { seededRandom } from '#shared/seeded-random.ts';

/** Films of the season that are nearest in admissions, of which one lends its errors. */
const NEAREST = 20;

/** A reference of made weeks: those of a season, drawn anew with replacement and dated before it. */
export function redrawnWeeks(season: readonly WatchedFilm[], weeks: number, seed: number): Reference {
  const random = seededRandom(seed);
  const byWeek = [...Map.groupBy(season, ({ week }) => week)];
  const [first] = byWeek.map(([week]) => week).toSorted();
  if (first === undefined) throw new NiabError('bad-settings', 'No week can be drawn from none');
  const drawn = Array.from({ length: weeks }, (_, index) => {
    const [, films] = byWeek[Math.floor(random() * byWeek.length)] ?? ['', []];
    const week: IsoDate = addWeeks(first, index - weeks);
    return films.map((film) => ({ ...film, week }));
  }).flat();
  return {
    modelVersion: 'made',
    films: drawn.map(({ week, market, actual, forecast }) => {
      return { week, market, actual, forecasts: { thursday: null, monday: forecast } };
    }),
    features: tableOf(drawn, Object.keys(drawn[0]?.features ?? {})),
  };
}

/**
 * A reference of real films that no evaluation has forecast, with made forecasts for Monday: each film is forecast as wrongly as one
 * of the season's that drew about as many.
 */
export function withLentErrors(
  reference: Reference,
  season: readonly WatchedFilm[],
  seed: number,
): Reference {
  const random = seededRandom(seed);
  const films = reference.films.map((film): ReferenceFilm => {
    const distance = (other: WatchedFilm): number =>
      Math.abs(Math.log(Math.max(other.actual, 1) / Math.max(film.actual, 1)));
    const nearest = season.toSorted((a, b) => distance(a) - distance(b)).slice(0, NEAREST);
    const lender = nearest[Math.floor(random() * nearest.length)];
    if (lender === undefined) return film;
    const times = Math.max(film.actual, 1) / Math.max(lender.actual, 1);
    const { p10, p50, p90, mean } = lender.forecast;
    const monday = { p10: p10 * times, p50: p50 * times, p90: p90 * times, mean: mean * times };
    return { ...film, forecasts: { thursday: null, monday } };
  });
  return { ...reference, films };
}
