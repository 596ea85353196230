import { performance } from 'node:perf_hooks';
import type { Catalogue, CatalogueFilm } from '#shared/catalogue/catalogue.ts';
import { summaryOf } from '../load/latencies.ts';
import { isAnswer } from './is-answer.ts';
import type { Query } from './queries.ts';

/** As many as a page of suggestions shows. */
const FILMS = 10;
const FIRST_FEW = 5;

/** A query and the films that were found, the best first. */
export interface Searched {
  query: Query;
  films: readonly CatalogueFilm[];
  /** Of the first right film, from 0; -1 where there is none. */
  place: number;
  /** Median of the rounds: what else the machine does is not what a query costs. */
  milliseconds: number;
}

/**
 * Asks each query once a round; in the first round indexes are made and compilers have not done yet.
 *
 * @param rounds 1 or more; of several the first is not timed.
 */
export function searchAll(catalogue: Catalogue, queries: readonly Query[], rounds: number): Searched[] {
  const all = Array.from({ length: rounds }, () => queries.map((query) => timed(catalogue, query)));
  return queries.map((query, index) => {
    const asked = all.flatMap((round) => round[index] ?? []);
    const films = asked.at(-1)?.films ?? [];
    const times = asked.slice(rounds > 1 ? 1 : 0).map(({ milliseconds }) => milliseconds);
    const place = films.findIndex((film) => isAnswer(film, query));
    return { query, films, place, milliseconds: summaryOf(times).median };
  });
}

function timed(catalogue: Catalogue, query: Query): Pick<Searched, 'films' | 'milliseconds'> {
  const begun = performance.now();
  const films = search(catalogue, query);
  return { films, milliseconds: performance.now() - begun };
}

function search(catalogue: Catalogue, { query }: Query): readonly CatalogueFilm[] {
  return catalogue.filmsOf({ query }, { after: null, limit: FILMS }).items;
}

/** Shares of the queries, 0 to 1, by whose answer the right film is first or among the first five. */
export function sharesOf(searched: readonly Searched[]): { first: number; top5: number } {
  const share = (within: number): number =>
    searched.filter(({ place }) => place >= 0 && place < within).length / searched.length;
  return { first: share(1), top5: share(FIRST_FEW) };
}
