import { FILM_SOURCES, GENRES, type Person } from '../film.ts';
import type { MovieLensFilm, SourcedFilm } from '../content.ts';
import type { Columns } from './columns.ts';
import { creditsOf } from './credits.ts';
import { listOf } from './lists.ts';
import { wordsOf } from './sets.ts';
import { Texts } from './texts.ts';

/** What the columns were made of: the films with all that their sources say, and the people. */
export function toldFilms(columns: Columns): { films: SourcedFilm[]; people: Person[] } {
  const texts = new Texts(columns);
  const text = (number: number | undefined): string => texts.text(number ?? 0);
  const textOrNull = (number: number | undefined): string | null => texts.textOrNull(number ?? 0);
  const people = Array.from(columns.personId, (id, row) => ({
    id: texts.text(id),
    name: text(columns.personName[row]),
    birthYear: orNull(columns.personBirth[row]),
    deathYear: orNull(columns.personDeath[row]),
  }));

  function movieLens(row: number): MovieLensFilm | null {
    const id = orNull(columns.movieLensId[row]);
    if (id === null) return null;
    return {
      id,
      originalTitle: textOrNull(columns.movieLensOriginal[row]),
      otherTitles: Array.from(listOf(columns.movieLensOthers, columns.movieLensOthersEnds, row), text),
      year: orNull(columns.movieLensYear[row]),
      genres: wordsOf(GENRES, columns.movieLensGenres[row] ?? 0),
      tmdbId: orNull(columns.movieLensTmdb[row]),
    };
  }

  const films = Array.from(columns.filmId, (id, row) => ({
    id: texts.text(id),
    frenchTitle: textOrNull(columns.filmFrench[row]),
    originalTitle: textOrNull(columns.filmOriginal[row]),
    otherTitles: Array.from(listOf(columns.filmOthers, columns.filmOthersEnds, row), text),
    year: orNull(columns.filmYear[row]),
    durationMinutes: orNull(columns.filmMinutes[row]),
    genres: wordsOf(GENRES, columns.filmGenres[row] ?? 0),
    countries: Array.from(listOf(columns.filmCountries, columns.filmCountriesEnds, row), text),
    credits: creditsOf(columns, row).map(({ person, job, position }) => ({
      personId: people[person]?.id ?? '',
      job,
      position,
    })),
    tmdbId: orNull(columns.filmTmdb[row]),
    frenchRelease: textOrNull(columns.filmRelease[row]),
    sources: wordsOf(FILM_SOURCES, columns.filmSources[row] ?? 0),
    movieLens: movieLens(row),
  }));
  return { films, people };
}

/** 0 stands for what is not known. */
function orNull(number: number | undefined): number | null {
  return number === undefined || number === 0 ? null : number;
}
