import type { BestRated, YearOfRatings } from '../catalogue.ts';
import type { FilmTable } from './film-table.ts';

/** Ratings of the mean film that are added to those of each: few enthusiasts do not lift a film over one that many love. */
const PRIOR_RATINGS = 25;
/** With fewer a film is not compared at all. */
const LEAST_RATINGS = 20;
const HALVES_OF_A_STAR = 2;

/** The films that are rated best by Bayesian mean: drawn towards the mean of all ratings as if that had been given 25 times. */
export function bestRatedFilms(table: FilmTable, limit: number): BestRated[] {
  const rated = [...table.rows].map((row) => ({ row, ...table.rated(row) }));
  const all = rated.reduce((sum, { ratings }) => sum + ratings, 0);
  const mean = rated.reduce((sum, { stars }) => sum + stars, 0) / Math.max(1, all);
  return rated
    .filter(({ ratings }) => ratings >= LEAST_RATINGS)
    .map((one) => ({ ...one, bayesian: (one.stars + PRIOR_RATINGS * mean) / (one.ratings + PRIOR_RATINGS) }))
    .sort((a, b) => b.bayesian - a.bayesian || b.ratings - a.ratings || a.row - b.row)
    .slice(0, limit)
    .map(({ row, ratings, stars, bayesian }) => ({
      film: table.film(row),
      ratings,
      mean: stars / ratings,
      bayesianMean: bayesian,
    }));
}

export function yearsOfRatings({ columns }: FilmTable): YearOfRatings[] {
  const { ratingYear, yearRatings, yearHalfStars } = columns;
  return Array.from(ratingYear, (year, i) => {
    const ratings = yearRatings[i] ?? 0;
    return { year, ratings, mean: (yearHalfStars[i] ?? 0) / HALVES_OF_A_STAR / ratings };
  });
}
