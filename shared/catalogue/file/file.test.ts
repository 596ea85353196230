import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { credit, testingContent, TESTING_RATINGS, TESTING_TAGS } from '../testing-content.ts';
import { decodeCatalogue } from './decode.ts';
import { encodeCatalogue } from './encode.ts';
import { readColumns } from './columns.ts';

describe('the file of the catalogue', () => {
  it('is the same of the same content, in whatever order', async () => {
    const content = testingContent();
    const file = await encodeCatalogue(content);
    const turned = await encodeCatalogue({
      films: content.films.toReversed(),
      people: [...content.people].reverse(),
      ratings: TESTING_RATINGS.toReversed(),
      tags: TESTING_TAGS.toReversed(),
    });
    expect(Buffer.compare(file, turned)).toBe(0);
    expect(decodeCatalogue(file).version).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has another version with any other content', async () => {
    const content = testingContent();
    const other = { ...content, ratings: TESTING_RATINGS.slice(1) };
    const versions = [await encodeCatalogue(content), await encodeCatalogue(other)].map(
      (file) => decodeCatalogue(file).version,
    );
    expect(new Set(versions).size).toBe(2);
  });

  it('leaves out who has no film', async () => {
    const { columns } = decodeCatalogue(await encodeCatalogue(testingContent()));
    expect(columns.personId).toHaveLength(4);
  });

  it('keeps how many ratings a film has where there are too many single ones', async () => {
    const { columns } = decodeCatalogue(await encodeCatalogue(testingContent(), 2));
    expect([columns.ratingFilm.length, columns.tagFilm.length]).toEqual([0, 0]);
    expect([...columns.filmRatings].sort()).toEqual([0, 0, 1, 1, 2]);
    expect([...columns.totals]).toEqual([2, 4, 3]);
  });

  it('knows no length that is longer than a column can hold', async () => {
    const content = testingContent();
    const films = content.films.map((film) => ({ ...film, durationMinutes: 51_420 }));
    const { columns } = decodeCatalogue(await encodeCatalogue({ ...content, films }));
    expect([...columns.filmMinutes]).toEqual(films.map(() => 0));
  });

  it('refuses what contradicts itself', async () => {
    const content = testingContent();
    const of = (change: object) => encodeCatalogue({ ...content, ...change });
    const unknown = { userId: 1, movieLensId: 99, stars: 4, tag: 'x', ratedAt: 1, taggedAt: 1 };
    await expect(of({ ratings: [unknown] })).rejects.toMatchObject({ code: 'bad-catalogue' });
    await expect(of({ tags: [unknown] })).rejects.toMatchObject({ code: 'bad-catalogue' });
    await expect(of({ ratings: [{ ...unknown, movieLensId: 318, stars: 4.2 }] })).rejects.toThrow(
      '4.2 stars',
    );
    await expect(of({ ratings: [...TESTING_RATINGS, ...TESTING_RATINGS] })).rejects.toThrow(
      'rates a film twice',
    );
    const [first] = content.films;
    if (first === undefined) throw new Error('no film');
    const credits = [credit('nm404', 'actor')];
    await expect(of({ films: [{ ...first, credits }] })).rejects.toThrow('Nobody is given for nm404');
    await expect(of({ films: [first, first], ratings: [], tags: [] })).rejects.toThrow(
      `${first.id} is here twice`,
    );
  });
});

describe('a broken or foreign file', () => {
  it('is refused wherever it is cut off', async () => {
    const bytes = gunzipSync(await encodeCatalogue(testingContent()));
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => readColumns(bytes.subarray(0, length))).toThrow(
        expect.objectContaining({ code: 'bad-catalogue' }),
      );
    }
  });

  it('is refused if it is not gzipped, damaged, or something else', async () => {
    const file = await encodeCatalogue(testingContent());
    const damaged = Buffer.from(file);
    damaged.writeUInt8(damaged.readUInt8(200) ^ 0xff, 200);
    const other = gzipSync(Buffer.from('NIABCAT2 or whatever else there is'));
    for (const bytes of [Buffer.from('hello'), Buffer.alloc(0), damaged, file.subarray(0, -9), other]) {
      expect(() => decodeCatalogue(bytes)).toThrow(expect.objectContaining({ code: 'bad-catalogue' }));
    }
  });

  it('may lie anywhere in memory', async () => {
    const bytes = gunzipSync(await encodeCatalogue(testingContent()));
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(readColumns(moved.subarray(1))).toEqual(readColumns(bytes));
  });
});
