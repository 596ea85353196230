import { compareText } from '../../domain/compare-text.ts';
import type { SourcedFilm } from '../content.ts';
import type { Person } from '../film.ts';
import type { Columns } from './columns.ts';
import { filmColumns } from './film-columns.ts';
import { filmOf, filmsByMovieLens } from './rating-columns.ts';
import { Texts, TextWriter } from './texts.ts';

/**
 * The columns with other films; what MovieLens' raters said stays, whether single ratings are kept or not.
 * @param films among them all those of MovieLens that are in the columns.
 * @throws {NiabError} `bad-catalogue` where one of these is missing, or a credit is of nobody.
 */
export function withFilms(
  columns: Columns,
  films: readonly SourcedFilm[],
  people: Iterable<Person>,
): Columns {
  const texts = new TextWriter();
  const made = filmColumns(
    films.toSorted((a, b) => compareText(a.id, b.id)),
    people,
    texts,
  );
  const rows = filmsByMovieLens(made.movieLensId);
  const moved = (row: number): number => filmOf(rows, columns.movieLensId[row] ?? 0);
  const filmRatings = new Uint32Array(films.length);
  const filmHalfStars = new Uint32Array(films.length);
  for (const [row, count] of columns.filmRatings.entries()) {
    if (count === 0) continue;
    filmRatings[moved(row)] = count;
    filmHalfStars[moved(row)] = columns.filmHalfStars[row] ?? 0;
  }
  const before = new Texts(columns);
  return {
    ...columns,
    ...made,
    ...{ filmRatings, filmHalfStars },
    ratingFilm: columns.ratingFilm.map(moved),
    tagFilm: columns.tagFilm.map(moved),
    tagText: columns.tagText.map((number) => texts.number(before.text(number))),
    ...texts.finish(),
  };
}
