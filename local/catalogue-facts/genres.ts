import { GENRES, type Genre } from '#shared/catalogue/film.ts';
import type { Tally } from './tally.ts';

/** What TMDB and IMDb call otherwise. */
const OTHER_NAMES: Readonly<Record<string, Genre>> = {
  Family: 'Children',
  'Science Fiction': 'Sci-Fi',
  ScienceFiction: 'Sci-Fi',
};

/** Genres in the words of the catalogue, each once; others are dropped, and counted by name. */
export function genresOf(names: readonly string[], tally: Tally): Genre[] {
  const genres = names.flatMap((name) => {
    const genre = OTHER_NAMES[name] ?? GENRES.find((known) => known === name);
    if (genre === undefined) tally.add(`genres dropped: ${name}`);
    return genre ?? [];
  });
  return [...new Set(genres)];
}
