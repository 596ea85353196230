import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../catalogue.ts';
import { encodeCatalogue } from '../file/encode.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { testingContent } from '../testing-content.ts';
import {
  AMELIE,
  ANGRY_MEN,
  FIRST,
  GREEN_MILE,
  refusalOf,
  RELEASE,
  SHAWSHANK,
  testingCatalogues,
} from './testing-catalogues.ts';

let on: Catalogue;
let off: Catalogue;
beforeAll(async () => {
  ({ on, off } = await testingCatalogues());
});

describe('ratings', () => {
  it.each([
    [{}, ['2 318', '2 1203', '2 3147', '9 318']],
    [{ filmId: SHAWSHANK }, ['2 318', '9 318']],
    [{ movieLensId: 318, userId: 9 }, ['9 318']],
    [{ userId: 2 }, ['2 318', '2 1203', '2 3147']],
    [{ userId: 3 }, []],
    [{ userId: 2, minStars: 3.5 }, ['2 318', '2 3147']],
    [{ maxStars: 3.5 }, ['2 1203', '2 3147']],
    [{ minStars: 4.5, maxStars: 4.5 }, ['2 318']],
    [{ filmId: SHAWSHANK, movieLensId: 3147 }, []],
    [{ filmId: RELEASE }, []],
    [{ movieLensId: 5 }, []],
  ] as const)('are found by %o', (filter, found) => {
    const { items } = on.ratings(filter, FIRST);
    expect(items.map(({ userId, movieLensId }) => `${userId} ${movieLensId}`)).toEqual(found);
  });

  it('bear the film, the stars and the time', () => {
    expect(on.ratings({ userId: 9 }, FIRST).items).toEqual([
      { userId: 9, filmId: SHAWSHANK, movieLensId: 318, stars: 5, ratedAt: 1_262_304_000 },
    ]);
  });
});

describe('tags', () => {
  it.each([
    [{}, ['2 slow', '2 prison', '9 Prison']],
    [{ tag: 'PRISON' }, ['2 prison', '9 Prison']],
    [{ tag: 'prison', userId: 2 }, ['2 prison']],
    [{ userId: 9 }, ['9 Prison']],
    [{ filmId: GREEN_MILE }, ['2 slow', '2 prison']],
    [{ movieLensId: 3147, tag: 'slow' }, ['2 slow']],
    [{ filmId: 'tt404' }, []],
    [{ tag: 'fast' }, []],
  ] as const)('are found by %o', (filter, found) => {
    expect(on.tags(filter, FIRST).items.map(({ userId, tag }) => `${userId} ${tag}`)).toEqual(found);
  });
});

describe('links', () => {
  it('are those of all films, those of MovieLens first', () => {
    expect(on.links({}, FIRST).items).toEqual([
      { filmId: SHAWSHANK, movieLensId: 318, imdbId: SHAWSHANK, tmdbId: 278 },
      { filmId: ANGRY_MEN, movieLensId: 1203, imdbId: ANGRY_MEN, tmdbId: null },
      { filmId: GREEN_MILE, movieLensId: 3147, imdbId: GREEN_MILE, tmdbId: 497 },
      { filmId: AMELIE, movieLensId: 4973, imdbId: AMELIE, tmdbId: null },
      { filmId: RELEASE, movieLensId: null, imdbId: null, tmdbId: null },
    ]);
  });

  it.each([
    [{ tmdbId: 497 }, [GREEN_MILE], []],
    [{ tmdbId: 278 }, [SHAWSHANK], [SHAWSHANK]],
    [{ imdbId: SHAWSHANK }, [SHAWSHANK], [SHAWSHANK]],
    [{ imdbId: RELEASE }, [], []],
    [{ movieLensId: 1203 }, [ANGRY_MEN], []],
    [{ filmId: AMELIE, tmdbId: 1 }, [], []],
    [{ source: 'movielens' }, [SHAWSHANK, ANGRY_MEN, GREEN_MILE, AMELIE], []],
  ] as const)('are found by %o', (filter, shown, withoutDemonstration) => {
    expect(on.links(filter, FIRST).items.map(({ filmId }) => filmId)).toEqual(shown);
    expect(off.links(filter, FIRST).items.map(({ filmId }) => filmId)).toEqual(withoutDemonstration);
  });
});

it('says so where a list is of MovieLens alone and is not shown', () => {
  const hidden = { code: 'demonstration-off' };
  expect(refusalOf(() => off.ratings({}, FIRST))).toMatchObject(hidden);
  expect(refusalOf(() => off.tags({}, FIRST))).toMatchObject(hidden);
  expect(refusalOf(() => off.bestRated(1))).toMatchObject(hidden);
  expect(refusalOf(() => off.ratingsByYear())).toMatchObject(hidden);
});

it('says so where the file has no single ratings and tags, and has the figures', async () => {
  const large = openCatalogue(await encodeCatalogue(testingContent(), 2), { demonstration: true });
  const notKept = { code: 'rows-not-kept' };
  expect(refusalOf(() => large.ratings({ filmId: SHAWSHANK }, FIRST))).toMatchObject(notKept);
  expect(refusalOf(() => large.tags({}, FIRST))).toMatchObject(notKept);
  expect(large.film(SHAWSHANK)).toEqual(on.film(SHAWSHANK));
  expect([large.counts(), large.ratingsByYear()]).toEqual([on.counts(), on.ratingsByYear()]);
  expect(large.filmsOf({}, FIRST).items).toEqual(on.filmsOf({}, FIRST).items);
  expect(large.similar(SHAWSHANK, 1)?.[0]?.film.id).toBe(GREEN_MILE);
});
