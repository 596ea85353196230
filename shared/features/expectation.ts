import type { CanonicalFilm } from './canonical-film.ts';
import { HALF_LIVES, key, kindOf } from './keys.ts';
import { decay, weightOn, type Stat } from './stat.ts';

/** Read access to the records on a day. */
export interface StatReader {
  readonly day: number;
  stat(name: string): Stat | undefined;
}

/** Weight and mean of a record as of the reader's day; weight 0 when there is none. */
export function meanOf(reader: StatReader, name: string): { w: number; mean: number; residual: number } {
  const stat = reader.stat(name);
  if (stat === undefined || stat.w <= 0) return { w: 0, mean: 0, residual: 0 };
  const w = weightOn(stat, reader.day, HALF_LIVES[kindOf(name)]);
  return { w, mean: stat.x / stat.w, residual: stat.r / stat.w };
}

/** A record's mean pulled towards `prior` as if `strength` more films had made it. */
export function shrunkMean(reader: StatReader, name: string, prior: number, strength: number): number {
  const { w, mean } = meanOf(reader, name);
  return (w * mean + strength * prior) / (w + strength);
}

/** ln of a record's mean e^x, pulled towards `prior` (also ln of a mean): what a few big films do to it counts. */
export function shrunkTop(reader: StatReader, name: string, prior: number, strength: number): number {
  const stat = reader.stat(name);
  if (stat === undefined) return prior;
  const left = decay(reader.day - stat.day, HALF_LIVES[kindOf(name)]);
  return Math.log((stat.ex * left + strength * Math.exp(prior)) / (stat.w * left + strength));
}

/**
 * What the film's market lets expect before its people and its title are looked at: genre and country, then the
 * distributor, then the distributor in this genre and country, each shrunk towards the one before.
 */
export function marketExpectation(reader: StatReader, film: CanonicalFilm): number {
  const { group, mainGenre } = film;
  const all = shrunkMean(reader, key('all'), -3, 1);
  const genre = shrunkMean(reader, key('genre', mainGenre), all, 10);
  const market = shrunkMean(reader, key('groupGenre', group, mainGenre), genre, 10);
  if (film.distributors.length === 0) return market;
  const offers = film.distributors.map((name) => {
    const company = shrunkMean(reader, key('distributor', name), market, 2);
    const inGroup = shrunkMean(reader, key('distributorGroup', name, group), company, 3);
    const inGenre = shrunkMean(reader, key('distributorGenre', name, mainGenre), inGroup, 5);
    return shrunkMean(reader, key('distributorGroupGenre', name, group, mainGenre), inGenre, 3);
  });
  return Math.max(...offers);
}

/** A person's or pair's mean surplus over the market's expectation, shrunk to 0. */
export function shrunkResidual(reader: StatReader, name: string, strength: number): number {
  const { w, residual } = meanOf(reader, name);
  return (w * residual) / (w + strength);
}

/** Mean of x − ln(screens), what a screen brings, shrunk through market, company and director. */
export function yieldExpectation(reader: StatReader, film: CanonicalFilm): number {
  const names = [
    key('all'),
    key('genre', film.mainGenre),
    key('groupGenre', film.group, film.mainGenre),
    ...film.distributors
      .slice(0, 1)
      .flatMap((name) => [key('distributor', name), key('distributorGroup', name, film.group)]),
    ...film.directors.slice(0, 1).map((name) => key('director', name)),
  ];
  return names.reduce((prior, name) => {
    const stat = reader.stat(name);
    if (stat === undefined) return prior;
    const left = decay(reader.day - stat.day, HALF_LIVES[kindOf(name)]);
    return (stat.y * left + 3 * prior) / (stat.yw * left + 3);
  }, -7.5);
}
