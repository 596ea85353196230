import { readMovieLensFilms, readMovieLensRatings, readMovieLensTags } from '#shared/catalogue/movielens.ts';
import { filmRows, ratingRow, tagRow } from '#shared/storage/catalogue/catalogue-row.ts';
import { neededIn, type CatalogueSource } from './catalogue-source.ts';

/** A set of MovieLens in a folder, as it is unpacked from its archive or with each file packed. */
export function movieLensSource(folder: string): CatalogueSource {
  const [movies, links, ratings, tags] = [
    ...[neededIn('movielens', folder, 'movies.csv'), neededIn('movielens', folder, 'links.csv')],
    ...[neededIn('movielens', folder, 'ratings.csv'), neededIn('movielens', folder, 'tags.csv')],
  ] as const;
  return {
    source: 'movielens',
    files: [links, movies, ratings, tags],
    options: '',
    rows: async function* (open, onBroken) {
      for await (const films of readMovieLensFilms(open(movies), open(links), onBroken)) {
        yield films.flatMap(filmRows);
      }
      for await (const piece of readMovieLensRatings(open(ratings), onBroken)) yield piece.map(ratingRow);
      for await (const piece of readMovieLensTags(open(tags), onBroken)) yield piece.map(tagRow);
    },
  };
}
