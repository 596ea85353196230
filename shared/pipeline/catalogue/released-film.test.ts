import { expect, it } from 'vitest';
import { testRelease } from '../../domain/testing-films.ts';
import { releasedFilm } from './released-film.ts';

const release = {
  ...testRelease('2023-06-07', 'allocine-1', {
    title: 'Le Voyage',
    originalTitle: 'The Journey',
    releaseDate: '2023-06-07',
    usReleaseDate: '2022-12-23',
    directors: ['Jean-Pierre Été'],
    cast: ['Ann Lee', '李'],
    genres: ['Comédie dramatique', 'Famille', 'Concert'],
    countries: ['France', 'U.S.A.', 'Sénégal', 'Atlantide'],
    durationMinutes: 99,
  }),
  forecasts: { thursday: null, monday: null },
};

it('tells a release in the words of the catalogue', () => {
  const { film, people } = releasedFilm(release);
  expect(film).toEqual({
    id: 'release-allocine-1',
    frenchTitle: 'Le Voyage',
    originalTitle: 'The Journey',
    otherTitles: [],
    year: 2022,
    durationMinutes: 99,
    genres: ['Children', 'Comedy', 'Drama'],
    countries: ['FR', 'US', 'SN'],
    credits: [
      { personId: 'name-jean-pierre-ete', job: 'director', position: 0 },
      { personId: 'name-ann-lee', job: 'cast', position: 0 },
    ],
    movieLensId: null,
    tmdbId: null,
    frenchRelease: '2023-06-07',
  });
  expect(people.map(({ name }) => name)).toEqual(['Jean-Pierre Été', 'Ann Lee']);
});
