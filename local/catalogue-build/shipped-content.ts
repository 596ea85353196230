import { join } from 'node:path';
import type { CatalogueContent } from '#shared/catalogue/content.ts';
import { readFacts } from '#shared/catalogue/facts-file.ts';
import type { Film, FilmSource, Person } from '#shared/catalogue/film.ts';
import { mergeFilms } from '#shared/catalogue/merge-films.ts';
import { readMovieLensFilms, readMovieLensRatings, readMovieLensTags } from '#shared/catalogue/movielens.ts';
import { each } from '#shared/catalogue/rows/each.ts';
import { textLines } from '#shared/catalogue/rows/lines.ts';
import { textFile } from '#shared/catalogue/rows/text-file.ts';

/**
 * What the sources that are shipped tell.
 * @param folder with `facts.jsonl.gz` and `ml-latest-small/`.
 */
export async function shippedContent(folder: string): Promise<CatalogueContent> {
  const movieLens = (name: string) => textFile(join(folder, 'ml-latest-small', `${name}.csv.gz`));
  const told: { source: FilmSource; film: Film }[] = [];
  const people: Person[] = [];
  for await (const fact of readFacts(textLines(textFile(join(folder, 'facts.jsonl.gz'))))) {
    if (fact.kind === 'film') told.push({ source: 'facts', film: fact.film });
    else people.push(fact.person);
  }
  for await (const film of each(readMovieLensFilms(movieLens('movies'), movieLens('links')))) {
    told.push({ source: 'movielens', film });
  }
  return {
    films: mergeFilms(told, people),
    people,
    ratings: each(readMovieLensRatings(movieLens('ratings'))),
    tags: each(readMovieLensTags(movieLens('tags'))),
  };
}
