import type { Film, FilmSource, Genre, Person, Rating, Tag } from './film.ts';

/** What MovieLens says of a film beyond what others do: kept apart, so that it can be left out. */
export interface MovieLensFilm {
  id: number;
  /** Where no other source has one. */
  originalTitle: string | null;
  /** That are not only another spelling of a title which others have. */
  otherTitles: readonly string[];
  year: number | null;
  genres: readonly Genre[];
  tmdbId: number | null;
}

/**
 * A film as all sources but MovieLens tell it (which of a film that no other knows is nothing but its id), and what MovieLens
 * says.
 */
export interface SourcedFilm extends Omit<Film, 'movieLensId'> {
  /** In the order of `FILM_SOURCES`. */
  sources: readonly FilmSource[];
  /** Null where MovieLens does not have the film. */
  movieLens: MovieLensFilm | null;
}

/** All that a catalogue's file is made of, in any order. */
export interface CatalogueContent {
  films: readonly SourcedFilm[];
  /** At least those with credits; the others are left out of the file. */
  people: Iterable<Person>;
  /** Of films that are there, each rater once a film; read one after the other, for there may be millions. */
  ratings: Iterable<Rating> | AsyncIterable<Rating>;
  tags: Iterable<Tag> | AsyncIterable<Tag>;
}
