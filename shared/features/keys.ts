import type { CanonicalFilm } from './canonical-film.ts';
import type { TitleParts } from './vocabulary/title.ts';

const YEAR = 365.25;

/** Kinds of keys with the half-life of their record in days: habits of companies change faster than fame. */
export const HALF_LIVES = {
  all: 2 * YEAR,
  distributor: 3 * YEAR,
  distributorRecent: 0.7 * YEAR,
  distributorGroup: 3 * YEAR,
  distributorGenre: 4 * YEAR,
  distributorGroupGenre: 4 * YEAR,
  distributorGenres: 5 * YEAR,
  groupGenre: 3 * YEAR,
  genre: 3 * YEAR,
  country: 4 * YEAR,
  language: 3 * YEAR,
  director: 8 * YEAR,
  actor: 6 * YEAR,
  person: 8 * YEAR,
  directorDistributor: 8 * YEAR,
  directorActor: 10 * YEAR,
  castPair: 10 * YEAR,
  actorGenre: 8 * YEAR,
  directorGenre: 10 * YEAR,
  weekOfYear: 6 * YEAR,
  title: 15 * YEAR,
  exactTitle: 15 * YEAR,
  tokenPair: 15 * YEAR,
  token: 10 * YEAR,
} as const;

export type KeyKind = keyof typeof HALF_LIVES;

/** The name of a record: its kind and up to three parts. */
export function key(kind: KeyKind, first = '', second?: string, third?: string): string {
  if (second === undefined) return `${kind}:${first}`;
  return third === undefined ? `${kind}:${first}|${second}` : `${kind}:${first}|${second}|${third}`;
}

export function kindOf(name: string): KeyKind {
  return name.slice(0, name.indexOf(':')) as KeyKind;
}

/** Beginnings under which the film's own title and its predecessors' titles can meet. */
export function titleKeys(film: CanonicalFilm): string[] {
  const names = titlesOf(film).flatMap((title) => title.heads);
  return [...new Set(names.filter((name) => name.length >= 3))].map((name) => key('title', name));
}

/** Shorter beginnings of the titles: `shazam` of "Shazam! La Rage des Dieux". */
export function prefixKeys(film: CanonicalFilm): string[] {
  return [...new Set(titlesOf(film).flatMap((title) => title.prefixes))].map((name) => key('title', name));
}

/** Actors who play together, in the order of their names: a series keeps them even when it changes its title. */
export function castPairs(cast: readonly string[]): [one: string, other: string][] {
  const names = cast.toSorted();
  return names.flatMap((one, index) => names.slice(index + 1).map((other): [string, string] => [one, other]));
}

/** The very title with its instalment: two rows of one film, or its return to the cinemas, meet here. */
export function exactTitleKeys(film: CanonicalFilm): string[] {
  return [...new Set(titlesOf(film).map(({ stem, instalment }) => `${stem}|${instalment ?? 1}`))].map(
    (name) => key('exactTitle', name),
  );
}

/** Pairs of neighbouring telling words: `harry potter`, `indiana jones`. */
export function tokenPairKeys(film: CanonicalFilm): string[] {
  const pairs = titlesOf(film).flatMap(({ tokens }) =>
    tokens.slice(1).map((token, index) => `${tokens[index] ?? ''} ${token}`),
  );
  return [...new Set(pairs)].map((pair) => key('tokenPair', pair));
}

/** The titles' telling words. */
export function tokensOf(film: CanonicalFilm): string[] {
  return [...new Set(titlesOf(film).flatMap((title) => title.tokens))];
}

function titlesOf(film: CanonicalFilm): TitleParts[] {
  return film.originalTitle === null ? [film.title] : [film.title, film.originalTitle];
}

/** A company's films of exactly these genres from this market: what comes nearest to a studio's label. */
export function genresKey(film: CanonicalFilm, distributor: string): string {
  return key('distributorGenres', distributor, film.group, genresPart(film));
}

export function genresPart({ genres }: CanonicalFilm): string {
  return genres.toSorted().join('+');
}

/** Every key whose record a film's result enters. A re-release says nothing of people and families. */
export function recordKeys(film: CanonicalFilm, weekOfYear: number): string[] {
  const { distributors, group, mainGenre, directors, cast } = film;
  const keys = [
    key('all'),
    key('groupGenre', group, mainGenre),
    key('genre', mainGenre),
    key('language', film.language),
    key('weekOfYear', String(weekOfYear)),
    ...film.countries.slice(0, 1).map((country) => key('country', country)),
    ...distributors.flatMap((name) => [
      key('distributor', name),
      key('distributorRecent', name),
      key('distributorGroup', name, group),
      key('distributorGenre', name, mainGenre),
      key('distributorGroupGenre', name, group, mainGenre),
      genresKey(film, name),
    ]),
  ];
  if (film.isReRelease) return keys;
  const people = [...new Set([...directors, ...cast])];
  keys.push(
    ...directors.map((name) => key('director', name)),
    ...cast.map((name) => key('actor', name)),
    ...people.map((name) => key('person', name)),
    ...directors.flatMap((name) => distributors.map((company) => key('directorDistributor', name, company))),
    ...directors.flatMap((name) => cast.map((actor) => key('directorActor', name, actor))),
    ...castPairs(cast).map((pair) => key('castPair', ...pair)),
    ...cast.map((name) => key('actorGenre', name, group, mainGenre)),
    ...directors.map((name) => key('directorGenre', name, group, mainGenre)),
    ...titleKeys(film),
    ...exactTitleKeys(film),
    ...tokenPairKeys(film),
    ...tokensOf(film).map((token) => key('token', token)),
  );
  return keys;
}
