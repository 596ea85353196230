import type { CatalogueTag, TagFilter } from '../catalogue.ts';
import { filmAsked } from './film-asked.ts';
import type { FilmTable } from './film-table.ts';
import type { FilmIndexes } from './indexes.ts';
import { rowsBetween } from './postings.ts';
import { firstNotBelow } from './users.ts';

/** The rows of the tags that fit: by user, then by film, then by time. */
export function tagRows(table: FilmTable, indexes: FilmIndexes, filter: TagFilter): Uint32Array {
  const { tagUser } = table.columns;
  const { userId } = filter;
  const rows = rowsOfFilmAndTag(table, indexes, filter);
  if (userId === undefined) return rows;
  const [begin, end] = [firstNotBelow(tagUser, userId), firstNotBelow(tagUser, userId + 1)];
  return rows.subarray(firstNotBelow(rows, begin), firstNotBelow(rows, end));
}

export function tagAt(table: FilmTable, row: number): CatalogueTag {
  const { columns, texts } = table;
  const film = columns.tagFilm[row] ?? 0;
  return {
    userId: columns.tagUser[row] ?? 0,
    filmId: table.id(film),
    movieLensId: columns.movieLensId[film] ?? 0,
    tag: texts.text(columns.tagText[row] ?? 0),
    taggedAt: columns.taggedAt[row] ?? 0,
  };
}

function rowsOfFilmAndTag(table: FilmTable, indexes: FilmIndexes, filter: TagFilter): Uint32Array {
  const { tagFilm } = table.columns;
  const film = filmAsked(table, indexes, filter);
  if (film === null) return new Uint32Array();
  if (filter.tag === undefined) {
    return film === undefined ? rowsBetween(0, tagFilm.length) : indexes.tagWords().rowsOfFilm(film);
  }
  const ofTag = indexes.tagWords().rowsOf(filter.tag);
  return film === undefined ? ofTag : ofTag.filter((row) => tagFilm[row] === film);
}
