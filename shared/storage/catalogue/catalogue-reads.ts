import {
  FILM_SOURCES,
  GENRES,
  JOBS,
  type Film,
  type Person,
  type Rating,
  type Tag,
} from '../../catalogue/film.ts';
import { date, number, orNull, text, unreadable } from '../operational/rows/columns.ts';
import type { Row } from '../operational/sql-database.ts';
import { LOAD_STATES, type CatalogueLoad } from './catalogue-base.ts';

/** Rows of what belongs to the films of a page, as they are read with them. */
export interface FilmParts {
  titles: readonly Row[];
  genres: readonly Row[];
  countries: readonly Row[];
  credits: readonly Row[];
  links: readonly Row[];
}

export function toLoad(row: Row): CatalogueLoad {
  return {
    source: oneOf(row, 'source', FILM_SOURCES),
    edition: number(row, 'edition'),
    fingerprint: text(row, 'fingerprint'),
    state: oneOf(row, 'state', LOAD_STATES),
    chunks: number(row, 'chunks'),
    rowCount: number(row, 'storedRows'),
  };
}

export function toFilms(films: readonly Row[], parts: FilmParts): Film[] {
  const [titles, genres, countries, credits, links] = [
    ...[byFilm(parts.titles), byFilm(parts.genres), byFilm(parts.countries)],
    ...[byFilm(parts.credits), byFilm(parts.links)],
  ] as const;
  return films.map((row) => {
    const id = text(row, 'catalogueId');
    const [link] = links.get(id) ?? [];
    return {
      id,
      ...titlesOf(titles.get(id) ?? []),
      year: orNull(row, 'year', number),
      durationMinutes: orNull(row, 'durationMinutes', number),
      genres: (genres.get(id) ?? []).map((each) => oneOf(each, 'genre', GENRES)),
      countries: (countries.get(id) ?? []).map((each) => text(each, 'country')),
      credits: (credits.get(id) ?? []).map((each) => ({
        personId: text(each, 'personId'),
        job: oneOf(each, 'job', JOBS),
        position: number(each, 'position'),
      })),
      movieLensId: link === undefined ? null : orNull(link, 'movieLensId', number),
      tmdbId: link === undefined ? null : orNull(link, 'tmdbId', number),
      frenchRelease: orNull(row, 'frenchRelease', date),
    };
  });
}

/** The first title of a kind is the one; what is left are others. */
function titlesOf(rows: readonly Row[]): Pick<Film, 'frenchTitle' | 'originalTitle' | 'otherTitles'> {
  const of = (kind: string): string[] =>
    rows.filter((row) => row['kind'] === kind).map((row) => text(row, 'title'));
  const [[frenchTitle = null, ...french], [originalTitle = null, ...original]] = [
    of('french'),
    of('original'),
  ];
  const known = new Set([frenchTitle, originalTitle]);
  const others = [...new Set([...french, ...original, ...of('other')])].filter((title) => !known.has(title));
  return { frenchTitle, originalTitle, otherTitles: others };
}

function byFilm(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => text(row, 'catalogueId'));
}

export function toPerson(row: Row): Person {
  return {
    id: text(row, 'personId'),
    name: text(row, 'name'),
    birthYear: orNull(row, 'birthYear', number),
    deathYear: orNull(row, 'deathYear', number),
  };
}

export function toRating(row: Row): Rating {
  return {
    userId: number(row, 'userId'),
    movieLensId: number(row, 'movieLensId'),
    stars: number(row, 'stars'),
    ratedAt: number(row, 'ratedAt'),
  };
}

export function toTag(row: Row): Tag {
  return {
    userId: number(row, 'userId'),
    movieLensId: number(row, 'movieLensId'),
    tag: text(row, 'tag'),
    taggedAt: number(row, 'taggedAt'),
  };
}

function oneOf<T extends string>(row: Row, column: string, values: readonly T[]): T {
  const value = text(row, column);
  const known = values.find((each) => each === value);
  if (known === undefined) throw unreadable(column);
  return known;
}
