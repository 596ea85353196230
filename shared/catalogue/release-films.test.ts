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
    ...{ genres: ['Comédie dramatique', 'Drame', 'Bollywood', 'constructor'] },
    ...{
      countries: [
        'France',
        'U.S.A.',
        'Corée du Sud',
        'Royaume-Uni',
        'Allemagne',
        'Nulle part',
        'constructor',
      ],
    },
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

it.each([
  ['Aventure - Action', ['Adventure', 'Action']],
  ['Science-Fiction', ['Sci-Fi']],
  ['Épouvante-horreur', ['Horror']],
  ['Animation 3D', ['Animation']],
])('knows the genre %s', (genre, genres) => {
  const release = { ...testRelease('2026-11-25', 'allocine-12'), genres: [genre] };
  expect(releaseFilms([release]).films[0]?.genres).toEqual(genres);
});

it.each([
  ["Côte-d'Ivoire", 'CI'],
  ['Viet-Nam', 'VN'],
  ['Rép. Tchèque', 'CZ'],
  ['Hong Kong', 'HK'],
  ['Corée', 'KR'],
])('knows the country %s', (country, code) => {
  const release = { ...testRelease('2026-11-25', 'allocine-12'), countries: [country] };
  expect(releaseFilms([release]).films[0]?.countries).toEqual([code]);
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
