import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../catalogue.ts';
import {
  AMELIE,
  ANGRY_MEN,
  DARABONT,
  FIRST,
  GREEN_MILE,
  ids,
  RELEASE,
  SHAWSHANK,
  testingCatalogues,
} from './testing-catalogues.ts';

let on: Catalogue;
let off: Catalogue;
beforeAll(async () => {
  ({ on, off } = await testingCatalogues());
});

describe('a film', () => {
  it('is told with its people and what raters said', () => {
    expect(on.film(SHAWSHANK)).toEqual({
      id: SHAWSHANK,
      frenchTitle: 'Les Évadés',
      originalTitle: 'The Shawshank Redemption',
      otherTitles: ['À l’ombre de Shawshank', 'Shawshank of MovieLens'],
      year: 1994,
      durationMinutes: 142,
      genres: ['Drama'],
      countries: ['US'],
      credits: [
        {
          id: DARABONT,
          name: 'Frank Darabont',
          birthYear: 1959,
          deathYear: null,
          job: 'director',
          position: 0,
        },
        {
          id: DARABONT,
          name: 'Frank Darabont',
          birthYear: 1959,
          deathYear: null,
          job: 'writer',
          position: 0,
        },
        { id: 'nm0000209', name: 'Tim Robbins', birthYear: 1958, deathYear: null, job: 'actor', position: 0 },
      ],
      movieLensId: 318,
      tmdbId: 278,
      frenchRelease: null,
      sources: ['movielens', 'facts'],
      movieLensGenres: ['Crime', 'Drama'],
      rated: { ratings: 2, mean: 4.75 },
    });
    expect(on.filmOfMovieLens(318)?.id).toBe(SHAWSHANK);
    expect(on.film(RELEASE)).toMatchObject({
      frenchRelease: '2026-11-25',
      rated: null,
      movieLensGenres: null,
    });
  });

  it('has what MovieLens says where nobody else does', () => {
    expect(on.film(AMELIE)).toMatchObject({ originalTitle: 'Amelie', year: 2001, genres: ['Romance'] });
    expect(on.film(ANGRY_MEN)).toMatchObject({
      originalTitle: '12 Angry Men',
      otherTitles: ['Twelve Angry Men'],
    });
    expect(on.film(GREEN_MILE)).toMatchObject({ tmdbId: 497 });
  });

  it('has nothing of it without the demonstration', () => {
    expect(off.film(SHAWSHANK)).toMatchObject({
      otherTitles: ['À l’ombre de Shawshank'],
      movieLensId: null,
      sources: ['facts'],
      movieLensGenres: null,
      rated: null,
    });
    expect(off.film(AMELIE)).toMatchObject({ originalTitle: null, year: null, genres: [] });
    expect(off.film(GREEN_MILE)).toMatchObject({ tmdbId: null });
    expect(off.film(ANGRY_MEN)).toBeNull();
    expect(off.filmOfMovieLens(318)).toBeNull();
    expect([on.films, off.films]).toEqual([5, 4]);
  });

  it('is null where it is unknown', () => {
    for (const id of ['', 'tt0', 'tt01111611', 'zz']) expect(on.film(id)).toBeNull();
    expect(on.filmOfMovieLens(0)).toBeNull();
  });
});

describe('films', () => {
  it('are listed by ratings, then the newest, then by id', () => {
    expect(ids(on.filmsOf({}, FIRST))).toEqual([SHAWSHANK, GREEN_MILE, ANGRY_MEN, RELEASE, AMELIE]);
    expect(ids(off.filmsOf({}, FIRST))).toEqual([RELEASE, GREEN_MILE, SHAWSHANK, AMELIE]);
  });

  it.each([
    [{ genre: 'Drama' }, [SHAWSHANK, GREEN_MILE, ANGRY_MEN], [GREEN_MILE, SHAWSHANK]],
    [{ genre: 'Romance' }, [AMELIE], []],
    [{ genre: 'Crime', source: 'movielens' }, [SHAWSHANK, GREEN_MILE], []],
    [{ source: 'movielens' }, [SHAWSHANK, GREEN_MILE, ANGRY_MEN, AMELIE], []],
    [{ source: 'releases' }, [RELEASE], [RELEASE]],
    [{ decade: 1990 }, [SHAWSHANK, GREEN_MILE], [GREEN_MILE, SHAWSHANK]],
    [{ decade: 0 }, [], []],
    [{ year: 2001 }, [AMELIE], []],
    [{ year: 0 }, [], []],
    [{ country: 'DE' }, [AMELIE], [AMELIE]],
    [{ country: 'ZZ' }, [], []],
    [{ personId: DARABONT }, [SHAWSHANK, GREEN_MILE], [GREEN_MILE, SHAWSHANK]],
    [{ personId: DARABONT, year: 1994 }, [SHAWSHANK], [SHAWSHANK]],
    [{ personId: 'nm9999999' }, [], []],
    [{ movieLensId: 3147 }, [GREEN_MILE], []],
    [{ movieLensId: 0 }, [], []],
    [{ query: 'les evades' }, [SHAWSHANK], [SHAWSHANK]],
    [{ query: 'twelve angry men' }, [ANGRY_MEN], []],
    [{ query: 'les evades', genre: 'Fantasy' }, [], []],
  ] as const)('are found by %o', (filter, shown, withoutDemonstration) => {
    expect(ids(on.filmsOf(filter, FIRST))).toEqual(shown);
    expect(ids(off.filmsOf(filter, FIRST))).toEqual(withoutDemonstration);
  });
});

describe('similar films', () => {
  it('are told with what they share', () => {
    const [nearest, ...others] = on.similar(SHAWSHANK, 10) ?? [];
    expect(nearest).toMatchObject({
      film: { id: GREEN_MILE },
      shared: {
        genres: ['Drama'],
        people: [{ id: DARABONT, name: 'Frank Darabont', job: 'director' }],
        countries: ['US'],
        decade: 1990,
        tags: ['prison'],
      },
    });
    expect(nearest?.score).toBeGreaterThan(others[0]?.score ?? 1);
    expect(nearest?.score).toBeLessThan(1);
    expect(on.similar(SHAWSHANK, 1)).toHaveLength(1);
  });

  it('share nothing of MovieLens without the demonstration', () => {
    const similar = off.similar(SHAWSHANK, 10) ?? [];
    expect(similar.map(({ film }) => film.id)).toEqual([GREEN_MILE]);
    expect(similar[0]?.shared.tags).toEqual([]);
  });

  it('are none of a film of which nothing is known, or that is unknown', () => {
    expect(off.similar(RELEASE, 10)).toEqual([]);
    expect(off.similar(ANGRY_MEN, 10)).toBeNull();
  });
});
