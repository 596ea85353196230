import { expect, it } from 'vitest';
import { testRelease } from '../domain/testing-films.ts';
import { releaseFilms } from './release-films.ts';

it('tells what a release tells of a film and of its people', () => {
  const release = {
    ...testRelease('2026-11-25', 'allocine-12'),
    ...{
      title: 'Le Cœur à l’ouvrage',
      originalTitle: 'Work',
      releaseDate: '2026-11-25',
      usReleaseDate: '2025-12-24',
      durationMinutes: 99,
    },
    ...{ genres: ['Comédie dramatique', 'Drame', 'Bollywood'] },
    ...{ countries: ['France', 'U.S.A.', 'Corée du Sud', 'Royaume-Uni', 'Allemagne', 'Nulle part'] },
    ...{ directors: ['Céline Sciamma', '王家卫'], cast: ['Lætitia Dosch'] },
  };
  expect(releaseFilms([release, release])).toEqual({
    films: [FILM, FILM],
    people: [
      { id: 'name-celine-sciamma', name: 'Céline Sciamma', birthYear: null, deathYear: null },
      { id: 'name-laetitia-dosch', name: 'Lætitia Dosch', birthYear: null, deathYear: null },
    ],
  });
});

const FILM = {
  id: 'release-allocine-12',
  frenchTitle: 'Le Cœur à l’ouvrage',
  originalTitle: 'Work',
  otherTitles: [],
  // Of its first opening, in France or in the US.
  year: 2025,
  durationMinutes: 99,
  genres: ['Comedy', 'Drama'],
  countries: ['FR', 'US', 'KR', 'GB', 'DE'],
  credits: [
    { personId: 'name-celine-sciamma', job: 'director', position: 0 },
    { personId: 'name-laetitia-dosch', job: 'cast', position: 0 },
  ],
  movieLensId: null,
  tmdbId: null,
  frenchRelease: '2026-11-25',
};
