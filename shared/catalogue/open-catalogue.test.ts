import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { encodeCatalogue } from './file/encode.ts';
import { openCatalogue } from './open-catalogue.ts';
import { testingContent } from './testing-content.ts';

const SHAWSHANK = 'tt0111161';
const GREEN_MILE = 'tt0120689';
const AMELIE = 'tt0211915';
const ANGRY_MEN = 'tt0050083';
const RELEASE = 'release-7';
const DARABONT = 'nm0001104';
const FIRST = { after: null, limit: 100 };

let on: Catalogue;
let off: Catalogue;
beforeAll(async () => {
  const file = await encodeCatalogue(testingContent());
  on = openCatalogue(file, { demonstration: true });
  off = openCatalogue(file, { demonstration: false });
});

function ids({ items }: { items: { id: string }[] }): string[] {
  return items.map(({ id }) => id);
}

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

describe('pages', () => {
  it('follow each other, each film once', () => {
    const first = on.filmsOf({}, { after: null, limit: 2 });
    const second = on.filmsOf({}, { after: first.next, limit: 2 });
    const third = on.filmsOf({}, { after: second.next, limit: 2 });
    expect([first, second, third].flatMap(ids)).toEqual(ids(on.filmsOf({}, FIRST)));
    expect([first.total, third.total, third.next]).toEqual([5, 5, null]);
  });

  it('are bounded', () => {
    for (const limit of [0, -1, 0.5]) expect(on.filmsOf({}, { after: null, limit }).items).toHaveLength(1);
    expect(on.filmsOf({}, { after: null, limit: Infinity }).items).toHaveLength(5);
  });

  it('may have filters that are not given', () => {
    const { next } = on.filmsOf({ genre: 'Drama', year: undefined }, { after: null, limit: 1 });
    expect(ids(on.filmsOf({ genre: 'Drama' }, { after: next, limit: 1 }))).toEqual([GREEN_MILE]);
  });

  it('refuse a cursor of other filters, of another list, of another version and what is none', async () => {
    const { next: after } = on.filmsOf({}, { after: null, limit: 1 });
    const wrong = expect.objectContaining({ code: 'invalid-input', field: 'cursor' });
    expect(() => on.filmsOf({ genre: 'Drama' }, { after, limit: 1 })).toThrow(wrong);
    expect(() => on.links({}, { after, limit: 1 })).toThrow(wrong);
    expect(() => off.filmsOf({}, { after, limit: 1 })).toThrow(wrong);
    for (const none of ['', 'x', '../..', 'x'.repeat(10_000)]) {
      expect(() => on.filmsOf({}, { after: none, limit: 1 })).toThrow(wrong);
    }
    const next = openCatalogue(await encodeCatalogue({ ...testingContent(), tags: [] }), {
      demonstration: true,
    });
    expect(() => next.filmsOf({}, { after, limit: 1 })).toThrow(
      expect.objectContaining({ code: 'outdated-cursor' }),
    );
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

it('says so where a list is of MovieLens alone and is not shown', () => {
  const hidden = expect.objectContaining({ code: 'demonstration-off' });
  expect(() => off.ratings({}, FIRST)).toThrow(hidden);
  expect(() => off.tags({}, FIRST)).toThrow(hidden);
  expect(() => off.bestRated(1)).toThrow(hidden);
  expect(() => off.ratingsByYear()).toThrow(hidden);
});

it('says so where the file has no single ratings and tags, and has the figures', async () => {
  const large = openCatalogue(await encodeCatalogue(testingContent(), 2), { demonstration: true });
  const notKept = expect.objectContaining({ code: 'rows-not-kept' });
  expect(() => large.ratings({ filmId: SHAWSHANK }, FIRST)).toThrow(notKept);
  expect(() => large.tags({}, FIRST)).toThrow(notKept);
  expect(large.film(SHAWSHANK)).toEqual(on.film(SHAWSHANK));
  expect([large.counts(), large.ratingsByYear()]).toEqual([on.counts(), on.ratingsByYear()]);
  expect(ids(large.filmsOf({}, FIRST))).toEqual(ids(on.filmsOf({}, FIRST)));
  expect(large.similar(SHAWSHANK, 1)?.[0]?.film.id).toBe(GREEN_MILE);
});
