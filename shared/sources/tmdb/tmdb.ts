import { cinemaWeekOf, type IsoDate } from '../../domain/cinema-week.ts';
import type { Release } from '../../domain/release.ts';
import { NiabError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import type { PageRequest, PageType, Source, SourceFilm } from '../source.ts';
import { sourceFilm, statusIn } from '../source-film.ts';
import { textOrNull, unaccented } from '../text.ts';
import { filmAnswer, searchAnswer, type FilmAnswer, type SearchAnswer } from './answers.ts';

const PAGE = 'TMDB';
const NAME = 'tmdb';
const HOST = 'api.themoviedb.org';
const API = `https://${HOST}/3`;
const POSTERS = 'https://image.tmdb.org/t/p/w500';
/** TMDB's types of a release: 2 limited, 3 in cinemas. */
const IN_CINEMAS = [2, 3];

const searchPage: PageType = {
  kind: 'search',
  role: 'facts',
  runs: ['monday'],
  most: 30,
  begin: (run) => run.releases.map(searchRequest),
  parse: ({ subject }, body, run) => {
    const release = run.releases.find(({ filmId }) => filmId === subject);
    if (release === undefined) {
      throw new NiabError('unknown-page', `"${subject}" is no release of the week`, { field: 'subject' });
    }
    const films = resultsFor(release, parseJson(PAGE, body, searchAnswer));
    // A namesake would bring a wrong budget: without a clear answer there is none.
    return { films: films.length === 1 ? films : [], missed: [] };
  },
  leadsTo: (page) => page.films.map(filmRequest),
};

const filmPage: PageType = {
  kind: 'film',
  role: 'facts',
  runs: ['monday'],
  most: 30,
  parse: (_, body, run) => ({ films: [filmOf(parseJson(PAGE, body, filmAnswer), run.week)], missed: [] }),
};

/**
 * Budget, US date and credits of the releases that earlier runs found. Needs a key, which the client adds to the
 * address so that it is stored nowhere. TMDB asks for its name to be shown, and for an agreement in commercial use.
 */
export const tmdb: Source = {
  name: NAME,
  hosts: [HOST],
  // The only one for a budget or a US date where the others have none.
  rank: 3,
  listsReleases: true,
  pages: [searchPage, filmPage],
};

function searchRequest(release: Release): PageRequest {
  const query = new URLSearchParams({
    query: release.originalTitle ?? release.title,
    language: 'fr-FR',
    region: 'FR',
  });
  return {
    source: NAME,
    kind: searchPage.kind,
    subject: release.filmId,
    url: `${API}/search/movie?${query.toString()}`,
    label: `TMDB, recherche de « ${release.title} »`,
  };
}

function filmRequest({ sourceId, title }: SourceFilm): PageRequest {
  return {
    source: NAME,
    kind: filmPage.kind,
    subject: sourceId ?? '',
    url: `${API}/movie/${sourceId ?? ''}?append_to_response=credits,release_dates&language=fr-FR`,
    label: `TMDB, fiche de « ${title} »`,
  };
}

/** Results with the release's title, French or original, from the year before its French release on. */
function resultsFor(release: Release, { results }: SearchAnswer): SourceFilm[] {
  const titles = [release.title, release.originalTitle ?? release.title].map(lettersOf);
  const year = Number(release.releaseDate.slice(0, 4));
  return results
    .filter((result) =>
      [result.title, result.original_title].some((title) => titles.includes(lettersOf(title))),
    )
    .filter((result) => Math.abs(Number(result.release_date?.slice(0, 4)) - year) <= 1)
    .map((result) =>
      sourceFilm({
        source: NAME,
        sourceId: String(result.id),
        title: result.title,
        originalTitle: result.original_title,
        status: 'running',
      }),
    );
}

function lettersOf(title: string): string {
  return unaccented(title).replace(/[^\p{L}\p{N}]/gu, '');
}

function filmOf(film: FilmAnswer, week: IsoDate): SourceFilm {
  const french = datesIn(film, 'FR');
  const releaseDate = french.find((date) => cinemaWeekOf(date) === week) ?? french[0] ?? null;
  const names = (people: { name: string }[]): string[] => people.map(({ name }) => name);
  return sourceFilm({
    source: NAME,
    sourceId: String(film.id),
    title: film.title,
    originalTitle: film.original_title,
    releaseDate,
    // Without a French date the database knows nothing of the week.
    status: releaseDate === null ? 'running' : statusIn(week, releaseDate),
    directors: names(film.credits.crew.filter(({ job }) => job === 'Director')),
    cast: names(film.credits.cast.slice(0, 10)),
    genres: names(film.genres),
    countries: names(film.production_countries),
    languages: names(film.spoken_languages),
    durationMinutes: film.runtime === 0 ? null : (film.runtime ?? null),
    budget: film.budget > 0 ? { amount: film.budget, currency: 'USD' } : null,
    synopsis: textOrNull(film.overview ?? ''),
    posterUrl: film.poster_path ? `${POSTERS}${film.poster_path}` : null,
    usReleaseDate: datesIn(film, 'US')[0] ?? null,
  });
}

/** Dates in a country's cinemas, the earliest first. */
function datesIn(film: FilmAnswer, country: string): IsoDate[] {
  return film.release_dates.results
    .filter((result) => result.iso_3166_1 === country)
    .flatMap((result) => result.release_dates)
    .filter(({ type }) => IN_CINEMAS.includes(type))
    .map(({ release_date }) => release_date.slice(0, 10))
    .sort();
}
