import { TitleSearch } from '../search/title-search.ts';
import type { FilmTable } from './film-table.ts';
import { MadeInSteps } from './made-in-steps.ts';
import { madeOnce } from './made-once.ts';
import { genreCounts } from './genre-counts.ts';
import { Postings } from './postings.ts';
import { rowsBetween } from './rows.ts';
import { TagWords } from './tag-words.ts';

/** What queries look films up by, of the films that are shown; each is made when it is first needed. */
export class FilmIndexes {
  /** Most ratings first, then the newest, then by id: the order of lists. */
  readonly ranked: () => Uint32Array;
  /** Rows of films by person, in the order of their ids. */
  readonly filmsOfPerson: () => Postings;
  readonly filmOfMovieLens: () => ReadonlyMap<number, number>;
  /** Rows of films in the order of links. */
  readonly linked: () => Uint32Array;
  /** Rows of ratings by film. */
  readonly ratingsOfFilm: () => Postings;
  /** The numbers of countries' texts. */
  readonly countryNumbers: () => ReadonlyMap<string, number>;
  /** How much it says that a film has a genre: 1 and the logarithm of how rare it is, by place in `GENRES`. */
  readonly genreRarity: () => Float64Array;
  readonly tagWords: () => TagWords;
  /** By titles; finds places among `rows` of the table. */
  readonly search: MadeInSteps<TitleSearch>;

  constructor(table: FilmTable) {
    this.ranked = madeOnce(() => rankedRows(table));
    this.filmsOfPerson = madeOnce(() => filmsByPerson(table));
    this.filmOfMovieLens = madeOnce(() => byMovieLens(table));
    this.linked = madeOnce(() => linkedRows(table));
    this.ratingsOfFilm = madeOnce(() => ratingsByFilm(table));
    this.countryNumbers = madeOnce(() => {
      return new Map(
        [...new Set(table.columns.filmCountries)].map((number) => [table.texts.text(number), number]),
      );
    });
    this.genreRarity = madeOnce(() => rarities(table));
    this.tagWords = madeOnce(() => new TagWords(table));
    this.search = new MadeInSteps(TitleSearch.build(searched(table)));
  }
}

function rankedRows(table: FilmTable): Uint32Array {
  const ratings = (row: number): number => table.rated(row).ratings;
  return table.rows.slice().sort((a, b) => ratings(b) - ratings(a) || table.year(b) - table.year(a) || a - b);
}

/** Each film once a person, whatever they did in it. */
function filmsByPerson(table: FilmTable): Postings {
  const { creditPerson, filmCreditsEnds, personId } = table.columns;
  const filmOf = new Uint32Array(creditPerson.length);
  const firsts = new Uint32Array(creditPerson.length);
  /** The film, counted from 1, in which a person was met last. */
  const lastFilm = new Uint32Array(personId.length);
  let count = 0;
  for (const film of table.rows) {
    const begin = film === 0 ? 0 : (filmCreditsEnds[film - 1] ?? 0);
    for (let credit = begin; credit < (filmCreditsEnds[film] ?? 0); credit += 1) {
      const person = creditPerson[credit] ?? 0;
      if (lastFilm[person] === film + 1) continue;
      lastFilm[person] = film + 1;
      filmOf[credit] = film;
      firsts[count] = credit;
      count += 1;
    }
  }
  return new Postings(
    personId.length,
    firsts.subarray(0, count),
    (credit) => creditPerson[credit] ?? 0,
    (credit) => filmOf[credit] ?? 0,
  );
}

function byMovieLens(table: FilmTable): Map<number, number> {
  const films = new Map<number, number>();
  for (const row of table.rows) {
    const id = table.movieLensId(row);
    if (id > 0) films.set(id, row);
  }
  return films;
}

function linkedRows(table: FilmTable): Uint32Array {
  const theirs = table.rows.filter((row) => table.movieLensId(row) > 0);
  theirs.sort((a, b) => table.movieLensId(a) - table.movieLensId(b));
  const others = table.rows.filter((row) => table.movieLensId(row) === 0);
  const all = new Uint32Array(table.rows.length);
  all.set(theirs);
  all.set(others, theirs.length);
  return all;
}

function ratingsByFilm({ size, columns: { ratingFilm } }: FilmTable): Postings {
  return new Postings(size, rowsBetween(0, ratingFilm.length), (row) => ratingFilm[row] ?? 0);
}

function* searched(table: FilmTable): Generator<{ titles: string[]; year: number | null; weight: number }> {
  for (const row of table.rows) {
    const { french, original, others } = table.titles(row);
    const titles = [french, original, ...others].filter((title) => title !== null);
    const year = table.year(row);
    yield { titles, year: year === 0 ? null : year, weight: table.rated(row).ratings };
  }
}

function rarities(table: FilmTable): Float64Array {
  const counts = genreCounts(table.rows, (row) => table.genres(row));
  // The one that is added keeps frequent genres from saying nothing at all beside rare ones.
  return counts.map((count) => 1 + Math.log(table.rows.length / Math.max(1, count)));
}
