/** The catalogue that is shipped, as it is: known answers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Page } from './catalogue.ts';
import { openCatalogue } from './open-catalogue.ts';

const FILE = readFileSync(new URL('shipped/catalogue.bin.gz', import.meta.url));
const on = openCatalogue(FILE, { demonstration: true });
const off = openCatalogue(FILE, { demonstration: false });
const FIRST = { after: null, limit: 100 };
const SHAWSHANK = 'tt0111161';

/** All pages of a list. */
function all<T>(list: (after: string | null) => Page<T>): T[] {
  const items: T[] = [];
  for (let after: string | null = null; ;) {
    const page = list(after);
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}

describe('MovieLens latest-small', () => {
  it('is there whole', () => {
    expect(on.counts()).toMatchObject({
      films: 16_045,
      movieLens: { films: 9742, users: 610, ratings: 100_836, tags: 3683 },
    });
    expect(on.ratings({}, FIRST).total).toBe(100_836);
    expect(on.tags({}, FIRST).total).toBe(3683);
    expect(on.links({ source: 'movielens' }, FIRST).total).toBe(9742);
    expect(on.filmsOf({ source: 'movielens' }, FIRST).total).toBe(9742);
  });

  it('has the genres that others count', () => {
    const known = { Drama: 4361, Comedy: 3756, Thriller: 1894, Action: 1828 } as const;
    const counted = new Map(on.genres().map(({ genre, movieLensFilms }) => [genre, movieLensFilms]));
    for (const genre of ['Drama', 'Comedy', 'Thriller', 'Action'] as const) {
      expect(counted.get(genre)).toBe(known[genre]);
      expect(on.filmsOf({ genre, source: 'movielens' }, FIRST).total).toBe(known[genre]);
    }
  });

  it('has every rating once, by film as by user', () => {
    const ofFilm = all((after) => on.ratings({ movieLensId: 318 }, { after, limit: 100 }));
    expect(ofFilm).toHaveLength(317);
    expect(ofFilm.map(({ userId }) => userId)).toEqual(
      [...new Set(ofFilm.map(({ userId }) => userId))].sort((a, b) => a - b),
    );
    // The most diligent rater.
    const ofUser = all((after) => on.ratings({ userId: 414 }, { after, limit: 100 }));
    expect(ofUser).toHaveLength(2698);
    expect(new Set(ofUser.map(({ filmId }) => filmId)).size).toBe(2698);
    expect(on.ratings({ userId: 1, movieLensId: 1 }, FIRST).items).toEqual([
      { userId: 1, filmId: 'tt0114709', movieLensId: 1, stars: 4, ratedAt: 964_982_703 },
    ]);
    // 13,211 times five stars.
    expect(on.ratings({ minStars: 5 }, FIRST).total).toBe(13_211);
    expect(on.ratings({ maxStars: 0.5 }, FIRST).total).toBe(1370);
  });

  it('was rated from 1996 to 2018', () => {
    const years = on.ratingsByYear();
    expect([years[0]?.year, years.at(-1)?.year]).toEqual([1996, 2018]);
    expect(years.reduce((sum, { ratings }) => sum + ratings, 0)).toBe(100_836);
  });

  it('has the best films that everybody expects', () => {
    const best = on.bestRated(10);
    expect(best[0]).toMatchObject({ film: { id: SHAWSHANK }, ratings: 317 });
    expect(best[0]?.mean).toBeCloseTo(4.429, 3);
    const titles = best.map(({ film }) => film.id);
    // The Godfather, Fight Club, Pulp Fiction.
    expect(titles).toEqual(expect.arrayContaining(['tt0068646', 'tt0137523', 'tt0110912']));
  });

  it('links a film to what it is called elsewhere', () => {
    expect(on.links({ movieLensId: 1 }, FIRST).items).toEqual([
      { filmId: 'tt0114709', movieLensId: 1, imdbId: 'tt0114709', tmdbId: 862 },
    ]);
  });
});

describe('films and people', () => {
  it('are those of Frank Darabont', () => {
    const person = on.person('nm0001104');
    expect(person).toMatchObject({ name: 'Frank Darabont', birthYear: 1959 });
    const directed = person?.films.filter(({ jobs }) => jobs.includes('director')) ?? [];
    expect(directed.map(({ film }) => film.originalTitle)).toEqual([
      'The Shawshank Redemption',
      'The Green Mile',
      'The Majestic',
      'The Mist',
    ]);
    const films = on.filmsOf({ personId: 'nm0001104' }, FIRST).items;
    expect(films.map(({ id }) => id).sort()).toEqual(person?.films.map(({ film }) => film.id).sort());
  });

  it.each([
    ['les evades', SHAWSHANK],
    ['LÉON', 'tt0110413'],
    ['amelie poulin', 'tt0211915'],
    ['12 hommes en colere', 'tt0050083'],
  ])('are found by %s', (query, id) => {
    expect(on.filmsOf({ query }, { after: null, limit: 5 }).items[0]?.id).toBe(id);
  });

  it('are like each other', () => {
    // The Matrix and what followed; Shawshank and The Green Mile.
    expect(on.similar('tt0133093', 3)?.map(({ film }) => film.id)).toEqual(
      expect.arrayContaining(['tt0234215', 'tt0242653']),
    );
    expect(on.similar(SHAWSHANK, 1)?.[0]?.film.id).toBe('tt0120689');
  });

  it('come once in all pages', () => {
    const ids = all((after) => on.filmsOf({}, { after, limit: 100 })).map(({ id }) => id);
    expect(ids).toHaveLength(on.films);
    expect(new Set(ids).size).toBe(on.films);
  });
});

describe('without the demonstration', () => {
  const films = all((after) => off.filmsOf({}, { after, limit: 100 }));

  it('nothing of MovieLens is told', () => {
    expect(off.counts()).toMatchObject({ films: 14_324, movieLens: null });
    expect(films).toHaveLength(14_324);
    for (const film of films) {
      expect(film).toMatchObject({
        movieLensId: null,
        movieLensGenres: null,
        rated: null,
        sources: ['facts'],
      });
    }
    expect(off.genres().every(({ movieLensFilms }) => movieLensFilms === null)).toBe(true);
    expect(off.decades().every(({ movieLensFilms }) => movieLensFilms === null)).toBe(true);
    expect(
      all((after) => off.links({}, { after, limit: 100 })).every((link) => link.movieLensId === null),
    ).toBe(true);
    expect(
      off
        .similar(SHAWSHANK, 100)
        ?.every(({ film, shared }) => film.rated === null && shared.tags.length === 0),
    ).toBe(true);
  });

  it('a film that MovieLens alone has is nowhere', () => {
    const theirs = all((after) => on.filmsOf({ source: 'movielens' }, { after, limit: 100 })).find(
      ({ sources }) => sources.length === 1,
    );
    const [id, title] = [theirs?.id ?? '', theirs?.originalTitle ?? ''];
    const isIn = (catalogue: Catalogue): boolean =>
      catalogue.film(id) !== null &&
      catalogue.similar(id, 1) !== null &&
      catalogue.links({ filmId: id }, FIRST).total === 1 &&
      catalogue.filmsOf({ query: title }, FIRST).items.some((film) => film.id === id);
    expect(isIn(on)).toBe(true);
    expect([off.film(id), off.similar(id, 1), off.links({ filmId: id }, FIRST).total]).toEqual([
      null,
      null,
      0,
    ]);
    expect(off.filmsOf({ query: title }, FIRST).items.map((film) => film.id)).not.toContain(id);
  });
});
