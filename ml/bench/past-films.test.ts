import { expect, test } from 'vitest';
import { pastFilms } from './past-films.ts';

const films = pastFilms();

test('the films of the track records come with the names that their tags stand for', () => {
  expect(films.length).toBeGreaterThan(7_000);
  const found = films.find(({ film }) => film.title === 'The Dark Knight, Le Chevalier Noir');
  expect(found).toEqual({
    film: {
      title: 'The Dark Knight, Le Chevalier Noir',
      releaseDate: '2008-07-01',
      distributor: 'warner',
      directors: ['christopher nolan'],
      cast: ['christian bale', 'heath ledger', 'aaron eckhart'],
      genres: ['Action'],
      countries: ['U.S.A.'],
      screens: 820,
    },
    firstWeekAdmissions: 1_271_688,
  });
});

test('those of the sample weeks come with all their facts', () => {
  const { film } = films.find(({ film }) => film.title === 'Vers un avenir radieux') ?? {};
  expect(film).toMatchObject({ distributor: 'Le Pacte', languages: ['Italien'], durationMinutes: 96 });
});
