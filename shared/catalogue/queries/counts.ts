import type { Counts, DecadeCount, GenreCount } from '../catalogue.ts';
import { GENRES } from '../film.ts';
import type { FilmTable } from './film-table.ts';
import { genreCounts } from './genre-counts.ts';
import type { FilmIndexes } from './indexes.ts';

const YEARS = 10;

export function countsOf(table: FilmTable, indexes: FilmIndexes): Counts {
  const [users = 0, ratings = 0, tags = 0] = table.columns.totals;
  const films = indexes.filmOfMovieLens().size;
  return {
    films: table.rows.length,
    people: table.columns.personId.length,
    movieLens: table.demonstration ? { films, users, ratings, tags } : null,
  };
}

/** The most frequent first; genres without a film are left out. */
export function genresOf(table: FilmTable): GenreCount[] {
  const all = genreCounts(table.rows, (row) => table.genres(row));
  const theirs = genreCounts(table.rows, (row) => table.movieLensGenres(row));
  return GENRES.map((genre, i) => ({
    genre,
    films: all[i] ?? 0,
    movieLensFilms: table.demonstration ? (theirs[i] ?? 0) : null,
  }))
    .filter(({ films, movieLensFilms }) => films > 0 || (movieLensFilms ?? 0) > 0)
    .sort((a, b) => b.films - a.films);
}

export function decadesOf(table: FilmTable): DecadeCount[] {
  const decades = new Map<number, { films: number; movieLens: number }>();
  for (const row of table.rows) {
    const year = table.year(row);
    if (year === 0) continue;
    const decade = year - (year % YEARS);
    const { films, movieLens } = decades.get(decade) ?? { films: 0, movieLens: 0 };
    const isTheirs = table.movieLensId(row) > 0;
    decades.set(decade, { films: films + 1, movieLens: movieLens + (isTheirs ? 1 : 0) });
  }
  return [...decades]
    .sort(([a], [b]) => a - b)
    .map(([decade, { films, movieLens }]) => ({
      decade,
      films,
      movieLensFilms: table.demonstration ? movieLens : null,
    }));
}
