import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Film, FilmSource, Rating, Tag } from '../../catalogue/film.ts';
import type { CatalogueBase } from './catalogue-base.ts';
import { filmRows, personRow, ratingRow, tagRow, type CatalogueRow } from './catalogue-row.ts';

const AT = '2026-11-30T10:00:00.000Z';
/** A server may have to wake up first. */
const OPENING_TIMEOUT_MS = 60_000;

const SHAWSHANK: Film = {
  id: 'tt0111161',
  frenchTitle: 'Les Évadés',
  originalTitle: 'The Shawshank Redemption',
  otherTitles: ['À l’ombre de Shawshank', 'Zatoč’ení'],
  year: 1994,
  durationMinutes: 142,
  genres: ['Drama', 'Crime'],
  countries: ['US', 'FR'],
  credits: [
    { personId: 'nm0000151', job: 'actor', position: 0 },
    { personId: 'nm0000209', job: 'actor', position: 1 },
    { personId: 'nm0001104', job: 'director', position: 0 },
  ],
  movieLensId: 318,
  tmdbId: 278,
  frenchRelease: '1995-03-01',
};
const UNKNOWN: Film = {
  ...SHAWSHANK,
  ...{ id: 'tt10000000', frenchTitle: null, originalTitle: null, otherTitles: [], year: null },
  ...{ durationMinutes: null, genres: [], countries: [], credits: [] },
  ...{ movieLensId: null, tmdbId: null, frenchRelease: null },
};
const RATINGS: Rating[] = [
  { userId: 1, movieLensId: 318, stars: 4.5, ratedAt: 964982703 },
  { userId: 1, movieLensId: 2000, stars: 5, ratedAt: 5_000_000_000 },
  { userId: 2, movieLensId: 1, stars: 0.5, ratedAt: 0 },
];
const TAGS: Tag[] = [
  { userId: 1, movieLensId: 318, tag: 'Prison', taggedAt: 1 },
  { userId: 1, movieLensId: 318, tag: 'prison', taggedAt: 2 },
  { userId: 1, movieLensId: 319, tag: 'été 🎬', taggedAt: 3 },
  { userId: 3, movieLensId: 1, tag: "l'a dit", taggedAt: 5_000_000_000 },
];

async function all<T>(pieces: AsyncIterable<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for await (const piece of pieces) rows.push(...piece);
  return rows;
}

/** What every base does. `make` opens one on a database without rows of the catalogue, not yet migrated. */
export function describeCatalogueBase(name: string, make: () => Promise<CatalogueBase>): void {
  describe(`base of the catalogue: ${name}`, () => {
    let opened: CatalogueBase | undefined;
    const base = (): CatalogueBase => {
      if (opened === undefined) throw new Error('The base could not be opened');
      return opened;
    };
    beforeAll(async () => {
      opened = await make();
      await opened.migrate();
    }, OPENING_TIMEOUT_MS);
    afterAll(() => opened?.close());

    const loadsOf = async (source: FilmSource) =>
      (await base().loads()).filter((load) => load.source === source);
    /** A whole edition of one chunk. */
    const loaded = async (source: FilmSource, fingerprint: string, rows: readonly CatalogueRow[]) => {
      const load = await base().begin(source, fingerprint, AT);
      await base().store(load, 1, rows);
      await base().complete(load, AT);
      return load;
    };

    it('gives back what was stored, each kind in its order', async () => {
      const rows: CatalogueRow[] = [
        ...[SHAWSHANK, UNKNOWN].flatMap(filmRows),
        personRow({ id: 'nm0001104', name: 'Frank Darabont', birthYear: 1959, deathYear: null }),
        personRow({ id: 'name-à-demain', name: 'À demain', birthYear: null, deathYear: 1950 }),
        ...RATINGS.map(ratingRow),
        ...TAGS.map(tagRow),
        { table: 'film_votes', cells: ['tt0111161', 9.3, 3_000_000] },
      ];
      const load = await loaded('movielens', 'a'.repeat(64), rows.toReversed());
      expect(await all(base().films(load))).toEqual([SHAWSHANK, UNKNOWN]);
      expect(await all(base().people(load))).toMatchObject([
        { id: 'name-à-demain', name: 'À demain', birthYear: null, deathYear: 1950 },
        { id: 'nm0001104', name: 'Frank Darabont', birthYear: 1959, deathYear: null },
      ]);
      expect(await all(base().ratings(load))).toEqual(RATINGS);
      expect(await all(base().tags(load))).toEqual(TAGS);
      expect(await loadsOf('movielens')).toMatchObject([
        { state: 'complete', chunks: 1, rowCount: rows.length },
      ]);
    });

    it('keeps sources apart, and reads more rows than it does at once', async () => {
      const many = Array.from({ length: 5_003 }, (_, index) => index + 1);
      const films = many.map((number) => ({
        ...UNKNOWN,
        id: `tt${String(number).padStart(7, '0')}`,
        year: number,
      }));
      const ratings = many.map((number) => ({
        ...{ userId: number % 7 },
        movieLensId: number,
        stars: 3,
        ratedAt: number,
      }));
      const load = await base().begin('facts', 'b'.repeat(64), AT);
      for (const [index, half] of [films.slice(0, 3_000), films.slice(3_000)].entries()) {
        await base().store(load, index + 1, half.flatMap(filmRows));
      }
      await base().store(load, 3, ratings.map(ratingRow));
      await base().complete(load, AT);
      expect(await all(base().films(load))).toEqual(films);
      const inOrder = ratings.toSorted((a, b) => a.userId - b.userId || a.movieLensId - b.movieLensId);
      expect(await all(base().ratings(load))).toEqual(inOrder);
      expect(await loadsOf('facts')).toMatchObject([{ chunks: 3, rowCount: 10_006 }]);
    });

    it('lets an edition stand until the next one is complete, and then takes it away', async () => {
      const first = await loaded('imdb', 'c'.repeat(64), filmRows(SHAWSHANK));
      const second = await base().begin('imdb', 'd'.repeat(64), AT);
      await base().store(second, 1, filmRows(UNKNOWN));
      expect((await loadsOf('imdb')).map(({ state }) => state)).toEqual(['complete', 'loading']);
      expect(await all(base().films(first))).toEqual([SHAWSHANK]);

      await base().complete(second, AT);
      expect((await loadsOf('imdb')).map(({ state }) => state)).toEqual(['replaced', 'complete']);
      await base().sweep('imdb', null);
      await base().sweep('imdb', null);
      expect(await loadsOf('imdb')).toMatchObject([{ edition: second.edition, state: 'complete' }]);
      expect(await all(base().films(first))).toEqual([]);
      expect(await all(base().films(second))).toEqual([UNKNOWN]);
    });

    it('goes on with an edition that was begun, and forgets one that is given up', async () => {
      const given = await base().begin('wikidata', 'e'.repeat(64), AT);
      await base().store(given, 1, filmRows(SHAWSHANK));
      expect(await base().begin('wikidata', 'e'.repeat(64), AT)).toMatchObject({ edition: 1, chunks: 1 });
      const other = await base().begin('wikidata', 'f'.repeat(64), AT);
      await base().sweep('wikidata', other.edition);
      expect(await loadsOf('wikidata')).toEqual([other]);
      expect(await all(base().films(given))).toEqual([]);
    });

    it('stores a chunk once, all of it or nothing, and only while the edition is loading', async () => {
      const load = await base().begin('releases', 'a'.repeat(64), AT);
      await base().store(load, 1, filmRows(SHAWSHANK));
      for (const chunk of [1, 3]) {
        await expect(base().store(load, chunk, filmRows(UNKNOWN))).rejects.toMatchObject({
          code: 'conflict',
        });
      }
      const broken: CatalogueRow[] = [
        ...filmRows(UNKNOWN),
        { table: 'people', cells: ['nm1', JSON.parse('null'), null, null] },
      ];
      await expect(base().store(load, 2, broken)).rejects.toThrow();
      expect(await all(base().films(load))).toEqual([SHAWSHANK]);
      await base().complete(load, AT);
      await expect(base().complete(load, AT)).rejects.toMatchObject({ code: 'conflict' });
      await expect(base().store(load, 2, filmRows(UNKNOWN))).rejects.toMatchObject({ code: 'conflict' });
    });

    it('keeps the first of rows with the same key', async () => {
      const twice = [
        { userId: 9, movieLensId: 1, stars: 1, ratedAt: 1 },
        { userId: 9, movieLensId: 1, stars: 2, ratedAt: 2 },
      ];
      const load = await base().begin('movielens', '9'.repeat(64), AT);
      await base().store(load, 1, twice.map(ratingRow));
      await base().store(load, 2, twice.slice(1).map(ratingRow));
      expect(await all(base().ratings(load))).toEqual(twice.slice(0, 1));
      await base().sweep('movielens', null);
    });
  });
}
