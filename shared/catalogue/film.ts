/** What the catalogue knows of films and people, and what raters said of films: facts, each from sources that are named. */
import type { IsoDate } from '../domain/cinema-week.ts';

/**
 * Where films come from: MovieLens (Harper and Konstan 2015), the file of facts that is shipped, the cinema's own releases, IMDb's
 * dumps, Wikidata.
 */
export const FILM_SOURCES = ['movielens', 'facts', 'releases', 'imdb', 'wikidata'] as const;
export type FilmSource = (typeof FILM_SOURCES)[number];

/** `cast`: of whom it is not known whether actor or actress. */
export const JOBS = ['director', 'writer', 'composer', 'actor', 'actress', 'cast'] as const;
export type Job = (typeof JOBS)[number];

/** The one vocabulary of genres: that of MovieLens, and what IMDb has beside it. */
export const GENRES = [
  ...['Action', 'Adventure', 'Animation', 'Biography', 'Children', 'Comedy', 'Crime', 'Documentary', 'Drama'],
  ...[
    'Fantasy',
    'Film-Noir',
    'History',
    'Horror',
    'IMAX',
    'Music',
    'Musical',
    'Mystery',
    'Romance',
    'Sci-Fi',
  ],
  ...['Sport', 'Thriller', 'War', 'Western'],
] as const;
export type Genre = (typeof GENRES)[number];

export interface Credit {
  /** IMDb's, e.g. `nm0001104`; a name without any is `name-frank-darabont`. */
  personId: string;
  job: Job;
  /** In the order of its job, from 0. */
  position: number;
}

export interface Person {
  id: string;
  name: string;
  birthYear: number | null;
  deathYear: number | null;
}

/** A film as one source tells it, or as all of them do together. */
export interface Film {
  /** IMDb's, e.g. `tt0111161`; a release without any is `release-` and the id that it has among the releases. */
  id: string;
  /** In French; null where it is not known. */
  frenchTitle: string | null;
  originalTitle: string | null;
  /** By which it is looked for as well: international titles, the French one in Québec. */
  otherTitles: readonly string[];
  /** Of its first release anywhere. */
  year: number | null;
  durationMinutes: number | null;
  genres: readonly Genre[];
  /** ISO 3166-1, two letters, in upper case. */
  countries: readonly string[];
  credits: readonly Credit[];
  movieLensId: number | null;
  tmdbId: number | null;
  /** When it opened in French cinemas, as far as the cinema's own releases tell. */
  frenchRelease: IsoDate | null;
}

/** Of a rater of MovieLens, who has a number and no name. */
export interface Rating {
  userId: number;
  movieLensId: number;
  /** 0.5 to 5, in halves. */
  stars: number;
  /** Seconds since 1970. */
  ratedAt: number;
}

export interface Tag {
  userId: number;
  movieLensId: number;
  tag: string;
  /** Seconds since 1970. */
  taggedAt: number;
}
