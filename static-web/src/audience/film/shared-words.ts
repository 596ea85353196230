/** What two films share, in French. Pure. */
import type { SimilarFilms } from '#shared/v1/contract/catalogue/films.ts';
import { list } from '../../format/format.ts';
import { audience } from '../../texts/fr/audience.ts';
import { countryName, genreNames } from './catalogue-words.ts';

type Shared = Omit<SimilarFilms['films'][number]['shared'], 'tags'>;

/** What says most first: people, then kinds, then where and when; empty where they share nothing. */
export function sharedWords({ people, genres, countries, decade }: Shared): string {
  const names = people.slice(0, 2).map(({ name }) => name);
  const kinds = genreNames(genres.slice(0, 2)).map((name) => name.toLocaleLowerCase('fr'));
  const rest = [
    ...countries.slice(0, 1).map(countryName),
    ...(decade === null ? [] : [audience.film.sharedDecade(String(decade))]),
  ];
  return list([...names, ...kinds, ...rest].slice(0, 3));
}
