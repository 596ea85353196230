import { cinemaWeekOf, isIsoDate, type IsoDate } from '../../domain/cinema-week.ts';
import type { SourceFilm } from '../source.ts';
import { sourceFilm, statusIn } from '../source-film.ts';
import { textOrNull } from '../text.ts';
import type { FilmAnswer } from './answers.ts';
import { frenchCountry, frenchLanguage } from './french-names.ts';

const POSTERS = 'https://image.tmdb.org/t/p/w500';
/** TMDB's types of a release: 2 limited, 3 in cinemas. */
const IN_CINEMAS = [2, 3];

/** What the database says of a film, as far as it matters to the releases of a week; names are French. */
export function filmOfAnswer(film: FilmAnswer, week: IsoDate): SourceFilm {
  const french = datesIn(film, 'FR');
  const releaseDate = french.find((date) => cinemaWeekOf(date) === week) ?? french[0] ?? null;
  const names = (people: { name: string }[]): string[] => people.map(({ name }) => name);
  return sourceFilm({
    source: 'tmdb',
    sourceId: String(film.id),
    title: film.title,
    originalTitle: film.original_title,
    releaseDate,
    // Without a French date the database knows nothing of the week.
    status: releaseDate === null ? 'running' : statusIn(week, releaseDate),
    directors: names(film.credits.crew.filter(({ job }) => job === 'Director')),
    cast: names(film.credits.cast.slice(0, 10)),
    genres: names(film.genres),
    countries: countriesOf(film),
    languages: languagesOf(film),
    durationMinutes: film.runtime === 0 ? null : (film.runtime ?? null),
    budget: film.budget > 0 ? { amount: film.budget, currency: 'USD' } : null,
    synopsis: textOrNull(film.overview ?? ''),
    posterUrl: film.poster_path ? `${POSTERS}${film.poster_path}` : null,
    usReleaseDate: datesIn(film, 'US')[0] ?? null,
  });
}

function countriesOf({ production_countries: countries }: FilmAnswer): string[] {
  const names = countries.map(({ iso_3166_1: code = '', name }) => frenchCountry(code) ?? name);
  return named(names);
}

/** The original language first, as the sites list them. */
function languagesOf({ original_language: original = '', spoken_languages: spoken }: FilmAnswer): string[] {
  const names = spoken.map(({ iso_639_1: code = '', name }) => frenchLanguage(code) ?? name);
  return named([frenchLanguage(original) ?? '', ...names]);
}

function named(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '');
}

/** Dates in a country's cinemas, the earliest first. */
function datesIn(film: FilmAnswer, country: string): IsoDate[] {
  return film.release_dates.results
    .filter((result) => result.iso_3166_1 === country)
    .flatMap((result) => result.release_dates)
    .filter(({ type }) => IN_CINEMAS.includes(type))
    .map(({ release_date }) => release_date.slice(0, 10))
    .filter(isIsoDate)
    .sort();
}
