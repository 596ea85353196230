import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import { marketExpectation } from '../expectation.ts';
import { genresPart } from '../keys.ts';
import { read, shrunkMean, shrunkTop, weightOf, type StatReader } from '../reading.ts';

/** Who brings the film to the cinemas. Of several companies the one with the strongest record counts. */
export function distributionFeatures(
  film: CanonicalFilm,
  others: readonly CanonicalFilm[],
  records: StatReader,
): Features {
  const all = shrunkMean(read(records, 'all'), -3, 1);
  const expectation = marketExpectation(records, film);
  const offers = film.distributors.map((name) => {
    const own = read(records, 'distributor', name);
    return { name, own, mean: shrunkMean(own, all, 2) };
  });
  const [main] = offers.sort((a, b) => b.mean - a.mean);
  const base: Features = { market_expectation: expectation, distributors: film.distributors.length };
  if (main === undefined) return { ...base, ...NOBODY };
  const { name, own, mean } = main;
  const { stat } = own;
  const { group, mainGenre } = film;
  const top = shrunkTop(own, mean, 1);
  const recent = read(records, 'distributorRecent', name);
  const inGroup = read(records, 'distributorGroup', name, group);
  const inGenre = read(records, 'distributorGenre', name, mainGenre);
  const inGroupGenre = read(records, 'distributorGroupGenre', name, group, mainGenre);
  const inGenres = read(records, 'distributorGenres', name, group, genresPart(film));
  return {
    ...base,
    distributor_films: stat?.n ?? 0,
    distributor_mean: mean,
    distributor_recent: shrunkMean(recent, mean, 2),
    distributor_pace: weightOf(recent),
    distributor_spread:
      stat === undefined ? null : Math.sqrt(Math.max(0, stat.xx / stat.w - (stat.x / stat.w) ** 2)),
    distributor_top: top,
    distributor_best: stat?.best ?? null,
    distributor_last: stat?.last ?? null,
    distributor_in_group: shrunkMean(inGroup, mean, 3),
    distributor_in_genre: shrunkMean(inGenre, mean, 3),
    distributor_in_group_genre: shrunkMean(inGroupGenre, mean, 3),
    distributor_group_genre_weight: weightOf(inGroupGenre),
    distributor_in_genres: shrunkMean(inGenres, expectation, 2),
    distributor_top_in_group: shrunkTop(inGroup, top, 2),
    distributor_top_in_genre: shrunkTop(inGroupGenre, top, 2),
    distributor_top_in_genres: shrunkTop(inGenres, top, 2),
    distributor_top_recent: shrunkTop(recent, top, 2),
    distributor_days: stat === undefined ? null : Math.min(400, records.day - stat.day),
    distributor_films_this_week: others.filter((other) => other.distributors.includes(name)).length,
    distributor_genres_weight: weightOf(inGenres),
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
