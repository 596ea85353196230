import { expect, it } from 'vitest';
import { mergeFilms, mergePeople } from './merge-films.ts';
import { credit, toldFilm } from './testing-content.ts';

const LEON = 'tt0110413';

it('takes each field from the source that is believed first', () => {
  const told = [
    toldFilm('movielens', {
      id: LEON,
      originalTitle: 'Léon: The Professional',
      year: 1993,
      genres: ['Action'],
      movieLensId: 293,
      tmdbId: 1,
    }),
    toldFilm('imdb', {
      id: LEON,
      originalTitle: 'Léon',
      otherTitles: ['Leon', 'El perfecto asesino'],
      year: 1995,
      durationMinutes: 110,
      countries: ['FR'],
    }),
    toldFilm('facts', {
      id: LEON,
      frenchTitle: 'LÉON',
      year: 1994,
      genres: ['Crime', 'Drama'],
      credits: [credit('nm1', 'director')],
      tmdbId: 101,
    }),
    toldFilm('wikidata', {
      id: LEON,
      frenchTitle: 'Léon',
      genres: ['Thriller'],
      durationMinutes: 133,
      credits: [credit('nm2', 'director')],
    }),
  ];
  const merged = mergeFilms(told);
  expect(merged).toEqual([
    {
      id: LEON,
      frenchTitle: 'Léon',
      originalTitle: 'Léon',
      otherTitles: ['El perfecto asesino'],
      year: 1994,
      durationMinutes: 133,
      genres: ['Crime', 'Drama'],
      countries: ['FR'],
      credits: [credit('nm1', 'director')],
      tmdbId: 101,
      frenchRelease: null,
      sources: ['movielens', 'facts', 'imdb', 'wikidata'],
      movieLens: {
        id: 293,
        originalTitle: null,
        otherTitles: ['Léon: The Professional'],
        year: 1993,
        genres: ['Action'],
        tmdbId: 1,
      },
    },
  ]);
  expect(mergeFilms(told.toReversed())).toEqual(merged);
});

it('knows nothing but the id of a film that MovieLens alone has', () => {
  const [film] = mergeFilms([
    toldFilm('movielens', { id: LEON, originalTitle: 'Léon', year: 1994, movieLensId: 293 }),
  ]);
  expect(film).toMatchObject({
    originalTitle: null,
    year: null,
    genres: [],
    sources: ['movielens'],
    movieLens: { originalTitle: 'Léon' },
  });
});

it('takes no id of MovieLens from another source', () => {
  expect(mergeFilms([toldFilm('facts', { id: LEON, movieLensId: 293 })])[0]?.movieLens).toBeNull();
});

it('numbers the credits of each job anew, nobody twice', () => {
  const credits = [
    credit('nm3', 'actor', 4),
    credit('nm2', 'actor', 1),
    credit('nm3', 'actor', 9),
    credit('nm3', 'director', 2),
  ];
  expect(mergeFilms([toldFilm('facts', { id: LEON, credits })])[0]?.credits).toEqual([
    credit('nm3', 'director', 0),
    credit('nm2', 'actor', 0),
    credit('nm3', 'actor', 1),
  ]);
});

const FILM = toldFilm('facts', {
  id: LEON,
  frenchTitle: 'Léon',
  year: 1994,
  durationMinutes: 110,
  credits: [credit('nm0000108', 'director')],
});
const NAMES = [
  { id: 'nm0000108', name: 'Luc Besson', birthYear: 1959, deathYear: null },
  { id: 'name-luc-besson', name: 'Luc BESSON', birthYear: null, deathYear: null },
  { id: 'name-another', name: 'Another', birthYear: null, deathYear: null },
];

it.each([
  ['with the same director', { year: 1995, credits: [credit('name-luc-besson', 'director')] }, true],
  ['about as long, where no director is told', { year: 1993, durationMinutes: 115 }, true],
  ['of another length', { year: 1994, durationMinutes: 116 }, false],
  ['of which neither is told', { year: 1994 }, false],
  [
    'with another director',
    { year: 1994, durationMinutes: 110, credits: [credit('name-another', 'director')] },
    false,
  ],
  ['of another year', { year: 1996, durationMinutes: 110 }, false],
])('puts a release to its film: one %s', (_, release, isSame) => {
  const films = mergeFilms(
    [toldFilm('releases', { id: 'release-1', frenchTitle: 'LEON', ...release }), FILM],
    NAMES,
  );
  expect(films.map(({ id }) => id)).toEqual(isSame ? [LEON] : ['release-1', LEON]);
  expect(films.at(-1)?.sources).toEqual(isSame ? ['facts', 'releases'] : ['facts']);
});

it('leaves a release alone that may be two films', () => {
  const twin = { ...FILM, film: { ...FILM.film, id: 'tt9999999' } };
  const release = toldFilm('releases', {
    id: 'release-1',
    originalTitle: 'Léon',
    year: 1994,
    durationMinutes: 110,
  });
  expect(mergeFilms([FILM, twin, release])).toHaveLength(3);
});

it('takes the first day in French cinemas', () => {
  const again = toldFilm('releases', { id: LEON, frenchRelease: '2026-11-25' });
  const before = toldFilm('releases', { id: LEON, frenchRelease: '1994-09-14' });
  expect(mergeFilms([again, before])[0]?.frenchRelease).toBe('1994-09-14');
});

it('takes births from whoever knows them', () => {
  const known = { id: 'nm1', name: 'A. B.', birthYear: 1950, deathYear: null };
  const named = { id: 'nm1', name: 'Anne B.', birthYear: null, deathYear: 2020 };
  expect(
    mergePeople([
      { source: 'facts', person: known },
      { source: 'wikidata', person: named },
    ]),
  ).toEqual([{ id: 'nm1', name: 'Anne B.', birthYear: 1950, deathYear: 2020 }]);
});
