import { compareText } from '../../domain/compare-text.ts';
import type { SourcedFilm } from '../content.ts';
import { FILM_SOURCES, GENRES, JOBS, type Credit, type Person } from '../film.ts';
import { NiabError } from '../../errors.ts';
import type { Columns } from './columns.ts';
import { ListWriter } from './lists.ts';
import { bitsOf } from './sets.ts';
import type { TextWriter } from './texts.ts';

const MOST_SHORT = 2 ** 15 - 1;

type FilmColumns = Pick<
  Columns,
  Extract<keyof Columns, `film${string}` | `movieLens${string}` | `credit${string}` | `person${string}`>
>;

/**
 * Films and people, each in the order of their ids; people without a credit are left out.
 * @param films in that order.
 */
export function filmColumns(
  films: readonly SourcedFilm[],
  people: Iterable<Person>,
  texts: TextWriter,
): Omit<FilmColumns, 'filmRatings' | 'filmHalfStars'> {
  refuseTwice(films);
  const credited = creditedPeople(films, people);
  const numbers = new Map(credited.map(({ id }, i) => [id, i]));
  const text = (one: string | null): number => texts.number(one);
  const u32 = (of: (film: SourcedFilm) => number | null): Uint32Array =>
    Uint32Array.from(films, (film) => of(film) ?? 0);
  const i16 = (of: (film: SourcedFilm) => number | null): Int16Array =>
    Int16Array.from(films, (film) => shortOrNone(of(film)));
  const lists = (of: (film: SourcedFilm) => Iterable<number>): ListWriter => {
    const writer = new ListWriter();
    for (const film of films) writer.add(of(film));
    return writer;
  };
  const others = lists(({ otherTitles }) => otherTitles.map(text));
  const countries = lists((film) => film.countries.map(text));
  const movieLensOthers = lists(({ movieLens }) => movieLens?.otherTitles.map(text) ?? []);
  const ordered = films.map((film) => inOrder(film.credits));
  const credits = new ListWriter();
  for (const each of ordered) credits.add(each.map(({ personId }) => numbers.get(personId) ?? 0));
  return {
    filmId: u32(({ id }) => text(id)),
    filmFrench: u32(({ frenchTitle }) => text(frenchTitle)),
    filmOriginal: u32(({ originalTitle }) => text(originalTitle)),
    filmOthers: others.numbers,
    filmOthersEnds: others.ends,
    filmYear: i16(({ year }) => year),
    filmMinutes: i16(({ durationMinutes }) => durationMinutes),
    filmGenres: u32(({ genres }) => bitsOf(GENRES, genres)),
    filmCountries: countries.numbers,
    filmCountriesEnds: countries.ends,
    filmSources: Uint8Array.from(films, ({ sources }) => bitsOf(FILM_SOURCES, sources)),
    filmTmdb: u32(({ tmdbId }) => tmdbId),
    filmRelease: u32(({ frenchRelease }) => text(frenchRelease)),
    creditPerson: credits.numbers,
    creditJob: Uint8Array.from(ordered.flat(), ({ job }) => JOBS.indexOf(job)),
    filmCreditsEnds: credits.ends,
    movieLensId: u32(({ movieLens }) => movieLens?.id ?? null),
    movieLensOriginal: u32(({ movieLens }) => text(movieLens?.originalTitle ?? null)),
    movieLensOthers: movieLensOthers.numbers,
    movieLensOthersEnds: movieLensOthers.ends,
    movieLensYear: i16(({ movieLens }) => movieLens?.year ?? null),
    movieLensGenres: u32(({ movieLens }) => bitsOf(GENRES, movieLens?.genres ?? [])),
    movieLensTmdb: u32(({ movieLens }) => movieLens?.tmdbId ?? null),
    personId: Uint32Array.from(credited, ({ id }) => text(id)),
    personName: Uint32Array.from(credited, ({ name }) => text(name)),
    personBirth: Int16Array.from(credited, ({ birthYear }) => shortOrNone(birthYear)),
    personDeath: Int16Array.from(credited, ({ deathYear }) => shortOrNone(deathYear)),
  };
}

/** 0 for what is not known, and for what a column cannot hold: "Logistics" takes 51,420 minutes. */
function shortOrNone(number: number | null): number {
  return number === null || number > MOST_SHORT ? 0 : number;
}

function refuseTwice(films: readonly SourcedFilm[]): void {
  const twice = films.find(({ id }, i) => id === films[i + 1]?.id);
  if (twice !== undefined) throw new NiabError('bad-catalogue', `The film ${twice.id} is here twice`);
}

function creditedPeople(films: readonly SourcedFilm[], people: Iterable<Person>): Person[] {
  const wanted = new Set(films.flatMap(({ credits }) => credits.map(({ personId }) => personId)));
  const found = new Map<string, Person>();
  for (const person of people) if (wanted.has(person.id)) found.set(person.id, person);
  for (const id of wanted) {
    if (!found.has(id)) throw new NiabError('bad-catalogue', `Nobody is given for ${id}, who is credited`);
  }
  return [...found.values()].sort((a, b) => compareText(a.id, b.id));
}

function inOrder(credits: readonly Credit[]): Credit[] {
  return credits.toSorted((a, b) => JOBS.indexOf(a.job) - JOBS.indexOf(b.job) || a.position - b.position);
}
