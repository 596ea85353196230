import type { CanonicalFilm } from './canonical-film.ts';
import { read, shrunkMean, shrunkYield, type StatReader } from './reading.ts';
import { oncePerPair } from './remembered.ts';

/**
 * What the film's market lets expect before its people and its title are looked at: genre and country, then the
 * distributor, then the distributor in this genre and country, each shrunk towards the one before.
 */
export const marketExpectation = oncePerPair((reader: StatReader, film: CanonicalFilm): number => {
  const { group, mainGenre } = film;
  const all = shrunkMean(read(reader, 'all'), -3, 1);
  const genre = shrunkMean(read(reader, 'genre', mainGenre), all, 10);
  const market = shrunkMean(read(reader, 'groupGenre', group, mainGenre), genre, 10);
  if (film.distributors.length === 0) return market;
  const offers = film.distributors.map((name) => {
    const company = shrunkMean(read(reader, 'distributor', name), market, 2);
    const inGroup = shrunkMean(read(reader, 'distributorGroup', name, group), company, 3);
    const inGenre = shrunkMean(read(reader, 'distributorGenre', name, mainGenre), inGroup, 5);
    return shrunkMean(read(reader, 'distributorGroupGenre', name, group, mainGenre), inGenre, 3);
  });
  return Math.max(...offers);
});

const FIRST_YIELD = -7.5;

/** What a screen brings, shrunk through market, company and director. */
export function yieldExpectation(reader: StatReader, film: CanonicalFilm): number {
  const [company] = film.distributors;
  const [director] = film.directors;
  const readings = [
    read(reader, 'all'),
    read(reader, 'genre', film.mainGenre),
    read(reader, 'groupGenre', film.group, film.mainGenre),
    ...(company === undefined
      ? []
      : [read(reader, 'distributor', company), read(reader, 'distributorGroup', company, film.group)]),
    ...(director === undefined ? [] : [read(reader, 'director', director)]),
  ];
  return readings.reduce((prior, reading) => shrunkYield(reading, prior, 3), FIRST_YIELD);
}
