/** Films of the sources, as the catalogue knows films. */
import type { Film, Person } from '#shared/catalogue/film.ts';
import { countriesOf } from './countries.ts';
import { creditsOf, type ToldCrew } from './credits.ts';
import { titlesOf, type ToldTitles } from './film-titles.ts';
import { genresOf } from './genres.ts';
import { People } from './people.ts';
import type { CastMember, ExtraFilm, ImdbFilm, Sources, TitlesRow } from './sources.ts';
import type { Tally } from './tally.ts';
import { titleCaseOf } from './titles/known-titles.ts';
import type { TitleCase } from './titles/title-case.ts';

interface ToldFilm {
  id: string;
  titles: ToldTitles;
  crew: ToldCrew;
  minutes: number | null;
  genres: readonly string[];
  countries: readonly string[];
  tmdb: string | null;
}

/** Films between two drawings of a bar. */
const STEP = 500;

/** All films that are taken, and everybody who is credited in them, each once. */
export function collectFilms(
  sources: Sources,
  tally: Tally,
  onProgress: (done: number, total: number) => void = () => undefined,
): { films: Film[]; people: Person[] } {
  const people = new People(sources);
  const titleCase = titleCaseOf(sources, tally);
  const credited = new Map<string, Person>();
  const films = toldFilms(sources, people, tally).map((told, index, all) => {
    if (index % STEP === 0) onProgress(index, all.length);
    const made = creditsOf(told.crew, people, tally);
    for (const { id, name, birthYear, deathYear } of made.people) {
      if (!credited.has(id)) credited.set(id, { id, name, birthYear, deathYear });
    }
    return filmOf(told, made.credits, titleCase, tally);
  });
  return { films, people: [...credited.values()] };
}

function filmOf(told: ToldFilm, credits: Film['credits'], titleCase: TitleCase, tally: Tally): Film {
  return {
    id: told.id,
    ...titlesOf(told.titles, titleCase),
    year: told.crew.year,
    durationMinutes: told.minutes,
    genres: genresOf(told.genres, tally),
    countries: countriesOf(told.countries, tally),
    credits,
    movieLensId: null,
    tmdbId: told.tmdb === null ? null : Number(told.tmdb),
    frenchRelease: null,
  };
}

function toldFilms(sources: Sources, people: People, tally: Tally): ToldFilm[] {
  const { imdb, extra, titles } = sources;
  const known = new Set([...imdb, ...extra].map((film) => film.tconst));
  const directors = (row: TitlesRow | undefined): CastMember[] => directorsOf(row, people, tally);
  const rest = [...titles.values()].filter((row) => row.ml !== '' && !known.has(row.tconst));
  tally.add('films of imdb-films', imdb.length);
  tally.add('films of films-extra', extra.length);
  tally.add('films of titles-fr that MovieLens has and the others do not', rest.length);
  return [
    ...imdb.map((film) => ofImdb(film, titles.get(film.tconst))),
    ...extra.map((film) => ofExtra(film, titles.get(film.tconst), directors)),
    ...rest.map((row) => ofTitles(row, directors(row))),
  ];
}

function directorsOf(row: TitlesRow | undefined, people: People, tally: Tally): CastMember[] {
  const ids = (row?.directors ?? '').split('|').filter((id) => id !== '');
  return ids.flatMap((id) => {
    const person = people.withId(id);
    if (person === null) tally.add('credits dropped: a director of titles-fr whose id has no name');
    return person === null ? [] : [{ id, n: person.name, b: null, d: null, g: null }];
  });
}

function ofImdb(film: ImdbFilm, row: TitlesRow | undefined): ToldFilm {
  return {
    id: film.tconst,
    titles: {
      frenchCapitals: row?.titleFrUpper ?? null,
      french: film.titleFr,
      original: film.titleOrig ?? row?.titleOrig ?? (film.lang === 'fr' ? film.titleFr : null),
      others: film.titleSrc === null ? [] : [film.titleSrc],
      language: film.lang,
    },
    crew: {
      year: film.year,
      directors: film.directors,
      writers: film.writers,
      composers: film.composers,
      cast: film.cast,
    },
    minutes: film.runtime,
    genres: film.genres,
    countries: film.countries,
    tmdb: null,
  };
}

function ofExtra(
  film: ExtraFilm,
  row: TitlesRow | undefined,
  directorsOfRow: (row: TitlesRow | undefined) => CastMember[],
): ToldFilm {
  const original = film.titleOrig ?? film.titleIntl;
  return {
    id: film.tconst,
    titles: {
      frenchCapitals: row?.titleFrUpper ?? null,
      french: film.lang === 'fr' ? original : null,
      original,
      others: [film.titleIntl],
      language: film.lang,
    },
    crew: {
      year: film.year,
      directors: film.directors.length > 0 ? film.directors : directorsOfRow(row),
      writers: [],
      composers: [],
      cast: film.cast,
    },
    minutes: film.runtime,
    genres: film.genres,
    countries: [...film.countries, ...film.countriesFr],
    tmdb: film.tmdb,
  };
}

/** Without its length, which is often another film's. */
function ofTitles(row: TitlesRow, directors: CastMember[]): ToldFilm {
  return {
    id: row.tconst,
    titles: {
      frenchCapitals: row.titleFrUpper,
      french: null,
      original: row.titleOrig,
      others: [],
      language: null,
    },
    crew: { year: row.year, directors, writers: [], composers: [], cast: [] },
    minutes: null,
    genres: row.genres.split('|').filter((genre) => genre !== ''),
    countries: [],
    tmdb: null,
  };
}
