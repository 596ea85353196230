/** What the catalogue answers: `openCatalogue` of `open-catalogue.ts` reads one from its file. */
import type { Film, FilmSource, Genre, Job, Person, Rating, Tag } from './film.ts';

/** One edition of the catalogue, in memory; nothing is written. */
export interface Catalogue {
  /** Of the file that it was read from: 16 hexadecimal digits. */
  readonly version: string;
  /** Whether what comes from MovieLens is shown: if not, it is as if MovieLens were not there. */
  readonly demonstration: boolean;
  /** Films that are shown. */
  readonly films: number;

  /** Makes ahead what the first search needs, in pieces between which other calls are answered. */
  prepare(): Promise<void>;

  /** @param id such as `tt0111161` or `release-12`. */
  film(id: string): CatalogueFilm | null;
  /** By MovieLens' number, e.g. 318; null without the demonstration. */
  filmOfMovieLens(movieLensId: number): CatalogueFilm | null;
  /**
   * Without a query by number of ratings (demonstration), then the newest, then by id; with one the best matches, at most
   * 500. Total counts what fits the filter.
   */
  filmsOf(filter: FilmFilter, page: PageRequest): Page<CatalogueFilm>;
  /** Films that share much with one, the nearest first; null if the film is unknown. @param limit as of pages. */
  similar(id: string, limit: number): SimilarFilm[] | null;

  /**
   * By user and then by MovieLens' id, or the other way round where a film is asked for.
   * @throws {NiabError} `demonstration-off`; `rows-not-kept` where MovieLens is so large that the file has no single ratings.
   */
  ratings(filter: RatingFilter, page: PageRequest): Page<CatalogueRating>;
  /** Ordered as ratings; then by time. @throws {NiabError} as `ratings`. */
  tags(filter: TagFilter, page: PageRequest): Page<CatalogueTag>;
  /** The numbers that a film has elsewhere: films of MovieLens by its id, then the others by id. */
  links(filter: LinkFilter, page: PageRequest): Page<Link>;

  /** With the films that are shown. */
  person(id: string): CataloguePerson | null;

  counts(): Counts;
  /** The most frequent first. */
  genres(): GenreCount[];
  /** The earliest first; films without a year are in none. */
  decades(): DecadeCount[];
  /** By Bayesian mean. @param limit as of pages. @throws {NiabError} `demonstration-off`. */
  bestRated(limit: number): BestRated[];
  /** The earliest first. @throws {NiabError} `demonstration-off`. */
  ratingsByYear(): YearOfRatings[];
}

/**
 * Which part of a list is asked for.
 * @property after `next` of the page before. @throws {NiabError} `outdated-cursor` if it is of another version (begin anew),
 * `invalid-input` (field `cursor`) if it is none, or of other filters.
 * @property limit 1 to 100: what is outside is taken for the nearest.
 */
export interface PageRequest {
  after: string | null;
  limit: number;
}

export interface Page<T> {
  /** Of all pages. */
  total: number;
  items: T[];
  /** The cursor of the page that follows; null at the end. */
  next: string | null;
}

/** All that is given must hold. */
export interface FilmFilter {
  /** Title, French or original, also misspelt; may bear a year. */
  query?: string | undefined;
  /** With `source: 'movielens'` as MovieLens says, else as `CatalogueFilm.genres`. */
  genre?: Genre | undefined;
  /** Its first year, e.g. 1990. */
  decade?: number | undefined;
  /** ISO 3166-1, two letters, in upper case. */
  country?: string | undefined;
  personId?: string | undefined;
  year?: number | undefined;
  /** That tells of the film. Without the demonstration `movielens` has none. */
  source?: FilmSource | undefined;
  movieLensId?: number | undefined;
}

export interface CatalogueFilm extends Omit<Film, 'credits'> {
  /** Without `movielens` where the demonstration is off. */
  sources: readonly FilmSource[];
  /** By job in the order of `JOBS`, then by position. */
  credits: readonly NamedCredit[];
  /** As MovieLens says; null for a film that it does not have and without the demonstration. */
  movieLensGenres: readonly Genre[] | null;
  /** What the raters of MovieLens said; null for a film that nobody rated and without the demonstration. */
  rated: { ratings: number; /** Stars, 0.5 to 5. */ mean: number } | null;
}

export interface NamedCredit extends Person {
  job: Job;
  position: number;
}

export interface SimilarFilm {
  film: CatalogueFilm;
  /** 0 to 1. */
  score: number;
  shared: {
    genres: readonly Genre[];
    /** Each once, with what they did in the film that was asked for. */
    people: readonly { id: string; name: string; job: Job }[];
    countries: readonly string[];
    /** Its first year, where both films are of one decade. */
    decade: number | null;
    /** Of MovieLens' raters. */
    tags: readonly string[];
  };
}

export interface RatingFilter {
  movieLensId?: number | undefined;
  filmId?: string | undefined;
  userId?: number | undefined;
  /** Stars, both ends included. */
  minStars?: number | undefined;
  maxStars?: number | undefined;
}

export interface CatalogueRating extends Rating {
  filmId: string;
}

export interface TagFilter {
  filmId?: string | undefined;
  movieLensId?: number | undefined;
  userId?: number | undefined;
  /** The whole tag, in upper or lower case. */
  tag?: string | undefined;
}

export interface CatalogueTag extends Tag {
  filmId: string;
}

export interface LinkFilter {
  filmId?: string | undefined;
  movieLensId?: number | undefined;
  imdbId?: string | undefined;
  tmdbId?: number | undefined;
  /** `movielens`: as its file of links. */
  source?: FilmSource | undefined;
}

export interface Link {
  filmId: string;
  movieLensId: number | null;
  /** E.g. `tt0111161`; null for a release without. */
  imdbId: string | null;
  tmdbId: number | null;
}

export interface CataloguePerson extends Person {
  /** Each with what they did, in the order of `JOBS`; each job with the number of its films. */
  jobs: readonly { job: Job; films: number }[];
  /** Types of film: the most frequent first. */
  genres: readonly { genre: Genre; films: number }[];
  firstYear: number | null;
  lastYear: number | null;
  /** By year, the earliest first; those without a year at the end. */
  films: readonly { film: CatalogueFilm; jobs: readonly Job[] }[];
}

export interface Counts {
  films: number;
  people: number;
  /** Null without the demonstration. */
  movieLens: { films: number; users: number; ratings: number; tags: number } | null;
}

export interface GenreCount {
  genre: Genre;
  films: number;
  /** That MovieLens puts there; null without the demonstration. */
  movieLensFilms: number | null;
}

export interface DecadeCount {
  /** Its first year, e.g. 1990. */
  decade: number;
  films: number;
  /** Those among them that are in MovieLens; null without the demonstration. */
  movieLensFilms: number | null;
}

export interface BestRated {
  film: CatalogueFilm;
  ratings: number;
  /** Stars. */
  mean: number;
  /** Stars: drawn towards the mean of all ratings, the more the fewer ratings there are. */
  bayesianMean: number;
}

export interface YearOfRatings {
  /** In which the ratings were given, UTC. */
  year: number;
  ratings: number;
  /** Stars. */
  mean: number;
}
