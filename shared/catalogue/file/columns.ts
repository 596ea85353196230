import { Sections } from './sections.ts';

/**
 * The catalogue by columns. Films and people are numbered in the order of their ids. What a film has several of lies in one
 * array: those of film i end at `…Ends[i]`, where those of the next begin. Texts are numbers of `texts.ts`. 0 stands for
 * what is not known.
 */
export interface Columns {
  textBytes: Uint8Array;
  textEnds: Uint32Array;

  filmId: Uint32Array;
  filmFrench: Uint32Array;
  filmOriginal: Uint32Array;
  filmOthers: Uint32Array;
  filmOthersEnds: Uint32Array;
  filmYear: Int16Array;
  filmMinutes: Int16Array;
  /** A bit for each of `GENRES`, the lowest first; so are all sets. */
  filmGenres: Uint32Array;
  filmCountries: Uint32Array;
  filmCountriesEnds: Uint32Array;
  /** Of `FILM_SOURCES`. */
  filmSources: Uint8Array;
  filmTmdb: Uint32Array;
  filmRelease: Uint32Array;

  /** People by number and their jobs by place in `JOBS`; of a film in the order of jobs, then of positions. */
  creditPerson: Uint32Array;
  creditJob: Uint8Array;
  filmCreditsEnds: Uint32Array;

  movieLensId: Uint32Array;
  movieLensOriginal: Uint32Array;
  movieLensOthers: Uint32Array;
  movieLensOthersEnds: Uint32Array;
  movieLensYear: Int16Array;
  movieLensGenres: Uint32Array;
  movieLensTmdb: Uint32Array;

  /** How many ratings a film has, and their sum in half stars. */
  filmRatings: Uint32Array;
  filmHalfStars: Uint32Array;

  personId: Uint32Array;
  personName: Uint32Array;
  personBirth: Int16Array;
  personDeath: Int16Array;

  /** Raters by rising id, each with ratings of films (numbers) by rising id of MovieLens. Empty where ratings are not kept. */
  userId: Uint32Array;
  userRatingsEnds: Uint32Array;
  ratingFilm: Uint32Array;
  ratingHalfStars: Uint8Array;
  ratedAt: Uint32Array;

  /** By user, then film's id of MovieLens, then time. Empty where tags are not kept. */
  tagUser: Uint32Array;
  tagFilm: Uint32Array;
  tagText: Uint32Array;
  taggedAt: Uint32Array;

  /** Of all ratings, also where the single ones are not kept: by year in which they were given. */
  ratingYear: Int16Array;
  yearRatings: Uint32Array;
  yearHalfStars: Uint32Array;
  /** Users, ratings, tags: how many MovieLens has. */
  totals: Uint32Array;
}

/** @throws {NiabError} `bad-catalogue` if one is missing. */
export function readColumns(bytes: Uint8Array): Columns {
  const sections = new Sections(bytes);
  const u8 = (name: keyof Columns): Uint8Array => sections.u8(name);
  const i16 = (name: keyof Columns): Int16Array => sections.i16(name);
  const u32 = (name: keyof Columns): Uint32Array => sections.u32(name);
  return {
    textBytes: u8('textBytes'),
    textEnds: u32('textEnds'),
    filmId: u32('filmId'),
    filmFrench: u32('filmFrench'),
    filmOriginal: u32('filmOriginal'),
    filmOthers: u32('filmOthers'),
    filmOthersEnds: u32('filmOthersEnds'),
    filmYear: i16('filmYear'),
    filmMinutes: i16('filmMinutes'),
    filmGenres: u32('filmGenres'),
    filmCountries: u32('filmCountries'),
    filmCountriesEnds: u32('filmCountriesEnds'),
    filmSources: u8('filmSources'),
    filmTmdb: u32('filmTmdb'),
    filmRelease: u32('filmRelease'),
    creditPerson: u32('creditPerson'),
    creditJob: u8('creditJob'),
    filmCreditsEnds: u32('filmCreditsEnds'),
    movieLensId: u32('movieLensId'),
    movieLensOriginal: u32('movieLensOriginal'),
    movieLensOthers: u32('movieLensOthers'),
    movieLensOthersEnds: u32('movieLensOthersEnds'),
    movieLensYear: i16('movieLensYear'),
    movieLensGenres: u32('movieLensGenres'),
    movieLensTmdb: u32('movieLensTmdb'),
    filmRatings: u32('filmRatings'),
    filmHalfStars: u32('filmHalfStars'),
    personId: u32('personId'),
    personName: u32('personName'),
    personBirth: i16('personBirth'),
    personDeath: i16('personDeath'),
    userId: u32('userId'),
    userRatingsEnds: u32('userRatingsEnds'),
    ratingFilm: u32('ratingFilm'),
    ratingHalfStars: u8('ratingHalfStars'),
    ratedAt: u32('ratedAt'),
    tagUser: u32('tagUser'),
    tagFilm: u32('tagFilm'),
    tagText: u32('tagText'),
    taggedAt: u32('taggedAt'),
    ratingYear: i16('ratingYear'),
    yearRatings: u32('yearRatings'),
    yearHalfStars: u32('yearHalfStars'),
    totals: u32('totals'),
  };
}
