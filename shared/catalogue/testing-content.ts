import type { CatalogueContent } from './content.ts';
import type { Credit, Film, FilmSource, Job, Person, Rating, Tag } from './film.ts';
import { mergeFilms } from './merge-films.ts';

const NOTHING: Film = {
  id: '',
  frenchTitle: null,
  originalTitle: null,
  otherTitles: [],
  year: null,
  durationMinutes: null,
  genres: [],
  countries: [],
  credits: [],
  movieLensId: null,
  tmdbId: null,
  frenchRelease: null,
};

/** A film of which a source tells what is given. */
export function toldFilm(source: FilmSource, film: Partial<Film>): { source: FilmSource; film: Film } {
  return { source, film: { ...NOTHING, ...film } };
}

export function credit(personId: string, job: Job, position = 0): Credit {
  return { personId, job, position };
}

const DARABONT = 'nm0001104';
const ROBBINS = 'nm0000209';

const PEOPLE: readonly Person[] = [
  { id: DARABONT, name: 'Frank Darabont', birthYear: 1959, deathYear: null },
  { id: ROBBINS, name: 'Tim Robbins', birthYear: 1958, deathYear: null },
  { id: 'nm0000158', name: 'Tom Hanks', birthYear: 1956, deathYear: null },
  { id: 'nm0000466', name: 'Jean-Pierre Jeunet', birthYear: 1953, deathYear: null },
  { id: 'nm9999999', name: 'Who has no film', birthYear: null, deathYear: null },
];

/** Shawshank, The Green Mile, Amélie; a film that MovieLens alone has; a release that nobody else has. */
const TOLD = [
  toldFilm('facts', {
    id: 'tt0111161',
    frenchTitle: 'Les Évadés',
    originalTitle: 'The Shawshank Redemption',
    otherTitles: ['À l’ombre de Shawshank'],
    year: 1994,
    durationMinutes: 142,
    genres: ['Drama'],
    countries: ['US'],
    credits: [credit(ROBBINS, 'actor'), credit(DARABONT, 'director'), credit(DARABONT, 'writer')],
    tmdbId: 278,
  }),
  toldFilm('movielens', {
    id: 'tt0111161',
    originalTitle: 'The Shawshank Redemption',
    otherTitles: ['Shawshank of MovieLens'],
    year: 1994,
    genres: ['Crime', 'Drama'],
    movieLensId: 318,
    tmdbId: 278,
  }),
  toldFilm('facts', {
    id: 'tt0120689',
    frenchTitle: 'La Ligne verte',
    originalTitle: 'The Green Mile',
    year: 1999,
    genres: ['Drama', 'Fantasy'],
    countries: ['US'],
    credits: [credit(DARABONT, 'director'), credit('nm0000158', 'actor')],
  }),
  toldFilm('movielens', {
    id: 'tt0120689',
    originalTitle: 'The Green Mile',
    year: 1999,
    genres: ['Crime'],
    movieLensId: 3147,
    tmdbId: 497,
  }),
  toldFilm('facts', {
    id: 'tt0211915',
    frenchTitle: 'Le Fabuleux Destin d’Amélie Poulain',
    countries: ['FR', 'DE'],
    credits: [credit('nm0000466', 'director')],
  }),
  toldFilm('movielens', {
    id: 'tt0211915',
    originalTitle: 'Amelie',
    year: 2001,
    genres: ['Romance'],
    movieLensId: 4973,
  }),
  toldFilm('movielens', {
    id: 'tt0050083',
    originalTitle: '12 Angry Men',
    otherTitles: ['Twelve Angry Men'],
    year: 1957,
    genres: ['Drama'],
    movieLensId: 1203,
  }),
  toldFilm('releases', {
    id: 'release-7',
    frenchTitle: 'Un film de Guéret',
    year: 2026,
    frenchRelease: '2026-11-25',
  }),
];

function rating(userId: number, movieLensId: number, stars: number, ratedAt: number): Rating {
  return { userId, movieLensId, stars, ratedAt };
}

/** 2000-01-01 and 2010-01-01, UTC. */
const [IN_2000, IN_2010] = [946_684_800, 1_262_304_000];

export const TESTING_RATINGS: readonly Rating[] = [
  rating(9, 318, 5, IN_2010),
  rating(2, 3147, 3.5, IN_2000 + 1),
  rating(2, 318, 4.5, IN_2000),
  rating(2, 1203, 0.5, IN_2010 + 7),
];

export const TESTING_TAGS: readonly Tag[] = [
  { userId: 9, movieLensId: 318, tag: 'Prison', taggedAt: IN_2010 },
  { userId: 2, movieLensId: 3147, tag: 'prison', taggedAt: IN_2010 },
  { userId: 2, movieLensId: 3147, tag: 'slow', taggedAt: IN_2000 },
];

export function testingContent(): CatalogueContent {
  return { films: mergeFilms(TOLD), people: PEOPLE, ratings: TESTING_RATINGS, tags: TESTING_TAGS };
}
