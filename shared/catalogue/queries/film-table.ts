import type { CatalogueFilm, NamedCredit } from '../catalogue.ts';
import type { Columns } from '../file/columns.ts';
import { creditsOf } from '../file/credits.ts';
import { listOf } from '../file/lists.ts';
import { wordsOf } from '../file/sets.ts';
import { Texts } from '../file/texts.ts';
import { FILM_SOURCES, GENRES, type Person } from '../film.ts';
import { placeOf } from './place-of.ts';
import { rowsBetween } from './rows.ts';

const HALVES_OF_A_STAR = 2;
const MOVIELENS = 1 << FILM_SOURCES.indexOf('movielens');

/** The films that are shown, by their rows in the file; each is made when it is asked for. */
export class FilmTable {
  readonly columns: Columns;
  readonly texts: Texts;
  readonly demonstration: boolean;
  /** Of the films that are shown, in the order of their ids. */
  readonly rows: Uint32Array;

  constructor(columns: Columns, demonstration: boolean) {
    this.columns = columns;
    this.texts = new Texts(columns);
    this.demonstration = demonstration;
    this.rows = rowsBetween(0, columns.filmId.length).filter((row) => this.isShown(row));
  }

  /** Rows of the file, shown or not. */
  get size(): number {
    return this.columns.filmId.length;
  }

  isShown(row: number): boolean {
    return this.demonstration || this.columns.filmSources[row] !== MOVIELENS;
  }

  id(row: number): string {
    return this.texts.text(this.columns.filmId[row] ?? 0);
  }

  /** Null if it is unknown, or not shown. */
  rowOf(id: string): number | null {
    const row = placeOf(id, this.size, (place) => this.id(place));
    return row !== null && this.isShown(row) ? row : null;
  }

  /** 0 without the demonstration. */
  movieLensId(row: number): number {
    return this.demonstration ? (this.columns.movieLensId[row] ?? 0) : 0;
  }

  /** 0 where it is not known. */
  year(row: number): number {
    const known = this.columns.filmYear[row] ?? 0;
    return known === 0 && this.demonstration ? (this.columns.movieLensYear[row] ?? 0) : known;
  }

  /** Bits of `GENRES`: MovieLens is asked where no other source tells. */
  genres(row: number): number {
    const known = this.columns.filmGenres[row] ?? 0;
    return known === 0 ? this.movieLensGenres(row) : known;
  }

  movieLensGenres(row: number): number {
    return this.demonstration ? (this.columns.movieLensGenres[row] ?? 0) : 0;
  }

  /** Bits of `FILM_SOURCES`. */
  sources(row: number): number {
    const all = this.columns.filmSources[row] ?? 0;
    return this.demonstration ? all : all & ~MOVIELENS;
  }

  /** 0 where it is not known. */
  tmdbId(row: number): number {
    const known = this.columns.filmTmdb[row] ?? 0;
    return known === 0 && this.demonstration ? (this.columns.movieLensTmdb[row] ?? 0) : known;
  }

  /** Texts by number. */
  countries(row: number): Uint32Array {
    return listOf(this.columns.filmCountries, this.columns.filmCountriesEnds, row);
  }

  /** People by their rows, and beside them their jobs by place in `JOBS`. */
  credits(row: number): { people: Uint32Array; jobs: Uint8Array } {
    const { creditPerson, creditJob, filmCreditsEnds } = this.columns;
    return {
      people: listOf(creditPerson, filmCreditsEnds, row),
      jobs: listOf(creditJob, filmCreditsEnds, row),
    };
  }

  /** Of a film that nobody rated, and without the demonstration, 0 ratings. */
  rated(row: number): { ratings: number; stars: number } {
    if (!this.demonstration) return { ratings: 0, stars: 0 };
    const halves = this.columns.filmHalfStars[row] ?? 0;
    return { ratings: this.columns.filmRatings[row] ?? 0, stars: halves / HALVES_OF_A_STAR };
  }

  /** French, original and others. */
  titles(row: number): { french: string | null; original: string | null; others: string[] } {
    const { columns, texts } = this;
    const french = texts.textOrNull(columns.filmFrench[row] ?? 0);
    const others = [...listOf(columns.filmOthers, columns.filmOthersEnds, row)].map((one) => texts.text(one));
    const known = texts.textOrNull(columns.filmOriginal[row] ?? 0);
    if (!this.demonstration) return { french, original: known, others };
    const theirs = listOf(columns.movieLensOthers, columns.movieLensOthersEnds, row);
    return {
      french,
      original: known ?? texts.textOrNull(columns.movieLensOriginal[row] ?? 0),
      others: [...others, ...Array.from(theirs, (one) => texts.text(one))],
    };
  }

  film(row: number): CatalogueFilm {
    const { columns, texts } = this;
    const { french, original, others } = this.titles(row);
    const movieLensId = this.movieLensId(row);
    const { ratings, stars } = this.rated(row);
    return {
      id: this.id(row),
      frenchTitle: french,
      originalTitle: original,
      otherTitles: others,
      year: numberOrNull(this.year(row)),
      durationMinutes: numberOrNull(columns.filmMinutes[row]),
      genres: wordsOf(GENRES, this.genres(row)),
      countries: [...this.countries(row)].map((country) => texts.text(country)),
      credits: this.#namedCredits(row),
      movieLensId: numberOrNull(movieLensId),
      tmdbId: numberOrNull(this.tmdbId(row)),
      frenchRelease: texts.textOrNull(columns.filmRelease[row] ?? 0),
      sources: wordsOf(FILM_SOURCES, this.sources(row)),
      movieLensGenres: movieLensId === 0 ? null : wordsOf(GENRES, this.movieLensGenres(row)),
      rated: ratings === 0 ? null : { ratings, mean: stars / ratings },
    };
  }

  person(row: number): Person {
    const { columns, texts } = this;
    return {
      id: texts.text(columns.personId[row] ?? 0),
      name: texts.text(columns.personName[row] ?? 0),
      birthYear: numberOrNull(columns.personBirth[row]),
      deathYear: numberOrNull(columns.personDeath[row]),
    };
  }

  /** Null if nobody has that id. */
  personRowOf(id: string): number | null {
    const { personId } = this.columns;
    return placeOf(id, personId.length, (row) => this.texts.text(personId[row] ?? 0));
  }

  #namedCredits(row: number): NamedCredit[] {
    return creditsOf(this.columns, row).map(({ person, job, position }) => ({
      ...this.person(person),
      job,
      position,
    }));
  }
}

function numberOrNull(number: number | undefined): number | null {
  return number === undefined || number === 0 ? null : number;
}
