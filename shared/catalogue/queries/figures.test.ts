import { describe, expect, it } from 'vitest';
import { DARABONT, GREEN_MILE, SHAWSHANK, testingCatalogues } from './testing-catalogues.ts';

const { on, off } = await testingCatalogues();

it('tells a person with films by year, types of film and jobs', () => {
  expect(on.person(DARABONT)).toMatchObject({
    name: 'Frank Darabont',
    birthYear: 1959,
    jobs: [
      { job: 'director', films: 2 },
      { job: 'writer', films: 1 },
    ],
    genres: [
      { genre: 'Drama', films: 2 },
      { genre: 'Fantasy', films: 1 },
    ],
    firstYear: 1994,
    lastYear: 1999,
    films: [
      { film: { id: SHAWSHANK }, jobs: ['director', 'writer'] },
      { film: { id: GREEN_MILE }, jobs: ['director'] },
    ],
  });
  expect(on.person('nm0000466')).toMatchObject({ firstYear: 2001, genres: [{ genre: 'Romance', films: 1 }] });
  expect(off.person('nm0000466')).toMatchObject({ firstYear: null, lastYear: null, genres: [] });
  expect(on.person('nm9999999')).toBeNull();
});

describe('figures', () => {
  it('count films, people and what MovieLens has', () => {
    const movieLens = { films: 4, users: 2, ratings: 4, tags: 3 };
    expect(on.counts()).toEqual({ films: 5, people: 4, movieLens });
    expect(off.counts()).toEqual({ films: 4, people: 4, movieLens: null });
  });

  it('count genres', () => {
    expect(on.genres()).toEqual([
      { genre: 'Drama', films: 3, movieLensFilms: 2 },
      { genre: 'Fantasy', films: 1, movieLensFilms: 0 },
      { genre: 'Romance', films: 1, movieLensFilms: 1 },
      { genre: 'Crime', films: 0, movieLensFilms: 2 },
    ]);
    expect(off.genres()).toEqual([
      { genre: 'Drama', films: 2, movieLensFilms: null },
      { genre: 'Fantasy', films: 1, movieLensFilms: null },
    ]);
  });

  it('count decades', () => {
    expect(on.decades()).toEqual([
      { decade: 1950, films: 1, movieLensFilms: 1 },
      { decade: 1990, films: 2, movieLensFilms: 2 },
      { decade: 2000, films: 1, movieLensFilms: 1 },
      { decade: 2020, films: 1, movieLensFilms: 0 },
    ]);
    expect(off.decades().map(({ decade, movieLensFilms }) => [decade, movieLensFilms])).toEqual([
      [1990, null],
      [2020, null],
    ]);
  });

  it('count ratings by year', () => {
    expect(on.ratingsByYear()).toEqual([
      { year: 2000, ratings: 2, mean: 4 },
      { year: 2010, ratings: 2, mean: 2.75 },
    ]);
  });

  it('rank no film that few have rated', () => {
    expect(on.bestRated(10)).toEqual([]);
  });
});
