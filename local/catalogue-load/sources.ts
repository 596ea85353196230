import path from 'node:path';
import type { CatalogueBase } from '#shared/storage/catalogue/catalogue-base.ts';
import { root } from '../settings.ts';
import type { CatalogueSource } from './catalogue-source.ts';
import { factsSource } from './facts-source.ts';
import { imdbFiles } from './imdb/imdb-files.ts';
import { imdbSource } from './imdb/imdb-source.ts';
import { knownFilms } from './known-films.ts';
import { movieLensSource } from './movielens-source.ts';
import type { CatalogueLoadOptions } from './options.ts';
import { wikidataSource } from './wikidata/wikidata-source.ts';

const SHIPPED = path.join(root, 'shared/catalogue/shipped');

/**
 * The sources that are asked for, in the order in which they are loaded: IMDb last, since it is asked about the films that the
 * others know. What IMDb is asked about is known when it is its turn; a set of MovieLens that is named takes the place of the shipped one.
 */
export function sourcesOf(
  options: CatalogueLoadOptions,
  base: CatalogueBase,
  mayRate: boolean,
  tell: (line: string) => void,
): (() => Promise<CatalogueSource>)[] {
  const { shipped, movielens, imdb, imdbFilms: which, wikidata } = options;
  const movieLens = movielens ?? (shipped ? path.join(SHIPPED, 'ml-latest-small') : null);
  const all: CatalogueSource[] = [];
  if (shipped) all.push(factsSource(path.join(SHIPPED, 'facts.jsonl.gz')));
  if (movieLens !== null) all.push(movieLensSource(movieLens));
  if (wikidata.length > 0) all.push(wikidataSource(wikidata));
  const sources = all.map((source) => () => Promise.resolve(source));
  if (imdb !== null) {
    const files = imdbFiles(imdb, mayRate, tell);
    sources.push(async () => imdbSource(files, which === 'all' ? null : await knownFilms(base, 'imdb')));
  }
  return sources;
}
