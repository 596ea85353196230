import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import { marketExpectation, meanOf, shrunkMean, shrunkTop, type StatReader } from '../expectation.ts';
import { genresKey, key } from '../keys.ts';

/** Who brings the film to the cinemas. Of several companies the one with the strongest record counts. */
export function distributionFeatures(
  film: CanonicalFilm,
  others: readonly CanonicalFilm[],
  records: StatReader,
): Features {
  const all = shrunkMean(records, key('all'), -3, 1);
  const expectation = marketExpectation(records, film);
  const offers = film.distributors.map((name) => {
    const stat = records.stat(key('distributor', name));
    const mean = shrunkMean(records, key('distributor', name), all, 2);
    return { name, stat, mean };
  });
  const [main] = offers.sort((a, b) => b.mean - a.mean);
  const base: Features = { market_expectation: expectation, distributors: film.distributors.length };
  if (main === undefined) return { ...base, ...NOBODY };
  const { name, stat, mean } = main;
  const { group, mainGenre } = film;
  const top = shrunkTop(records, key('distributor', name), mean, 1);
  const recent = meanOf(records, key('distributorRecent', name));
  return {
    ...base,
    distributor_films: stat?.n ?? 0,
    distributor_mean: mean,
    distributor_recent: shrunkMean(records, key('distributorRecent', name), mean, 2),
    distributor_pace: recent.w,
    distributor_spread:
      stat === undefined ? null : Math.sqrt(Math.max(0, stat.xx / stat.w - (stat.x / stat.w) ** 2)),
    distributor_top: top,
    distributor_best: stat?.best ?? null,
    distributor_last: stat?.last ?? null,
    distributor_in_group: shrunkMean(records, key('distributorGroup', name, group), mean, 3),
    distributor_in_genre: shrunkMean(records, key('distributorGenre', name, mainGenre), mean, 3),
    distributor_in_group_genre: shrunkMean(
      records,
      key('distributorGroupGenre', name, group, mainGenre),
      mean,
      3,
    ),
    distributor_group_genre_weight: meanOf(records, key('distributorGroupGenre', name, group, mainGenre)).w,
    distributor_in_genres: shrunkMean(records, genresKey(film, name), expectation, 2),
    distributor_top_in_group: shrunkTop(records, key('distributorGroup', name, group), top, 2),
    distributor_top_in_genre: shrunkTop(
      records,
      key('distributorGroupGenre', name, group, mainGenre),
      top,
      2,
    ),
    distributor_top_in_genres: shrunkTop(records, genresKey(film, name), top, 2),
    distributor_top_recent: shrunkTop(records, key('distributorRecent', name), top, 2),
    distributor_days: stat === undefined ? null : Math.min(400, records.day - stat.day),
    distributor_films_this_week: others.filter((other) => other.distributors.includes(name)).length,
    distributor_genres_weight: meanOf(records, genresKey(film, name)).w,
  };
}

const NOBODY: Features = {
  distributor_films: 0,
  distributor_mean: null,
  distributor_recent: null,
  distributor_pace: 0,
  distributor_spread: null,
  distributor_top: null,
  distributor_best: null,
  distributor_last: null,
  distributor_in_group: null,
  distributor_in_genre: null,
  distributor_in_group_genre: null,
  distributor_group_genre_weight: 0,
  distributor_in_genres: null,
  distributor_top_in_group: null,
  distributor_top_in_genre: null,
  distributor_top_in_genres: null,
  distributor_top_recent: null,
  distributor_days: null,
  distributor_films_this_week: 0,
  distributor_genres_weight: 0,
};
