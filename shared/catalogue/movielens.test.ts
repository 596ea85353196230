import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { readMovieLensFilms, readMovieLensRatings, readMovieLensTags } from './movielens.ts';
import type { BrokenRow } from './rows/row.ts';
import { textFile, type TextFile } from './rows/text-file.ts';

const folder = temporaryFolder();

async function made(name: string, text: string): Promise<TextFile> {
  const path = join(folder, name);
  await writeFile(path, name.endsWith('.gz') ? gzipSync(text) : text);
  return textFile(path);
}

async function all<T>(pieces: AsyncIterable<T[]>): Promise<T[]> {
  const rows: T[] = [];
  for await (const piece of pieces) rows.push(...piece);
  return rows;
}

const LINKS = 'movieId,imdbId,tmdbId\n1,0114709,862\n293,110413,101\n99,10698680,\n';

describe('films of MovieLens', () => {
  it('have what movies.csv and links.csv say', async () => {
    const movies = await made(
      'movies.csv.gz',
      '\uFEFFmovieId,title,genres\r\n1,Toy Story (1995),Adventure|Children\r\n' +
        '293,"Professional, The (a.k.a. Leon, a Film) (Léon) (1994)",Action\r\n99,Untold,(no genres listed)\r\n',
    );
    const films = await all(readMovieLensFilms(movies, await made('links.csv', LINKS)));
    expect(films[0]).toEqual({
      id: 'tt0114709',
      frenchTitle: null,
      originalTitle: 'Toy Story',
      otherTitles: [],
      year: 1995,
      durationMinutes: null,
      genres: ['Adventure', 'Children'],
      countries: [],
      credits: [],
      movieLensId: 1,
      tmdbId: 862,
      frenchRelease: null,
    });
    expect(films[1]).toMatchObject({
      id: 'tt0110413',
      originalTitle: 'Léon',
      otherTitles: ['The Professional', 'Leon, a Film'],
    });
    expect(films[2]).toMatchObject({ id: 'tt10698680', genres: [], year: null, tmdbId: null });
  });

  it('are told where they are wrong', async () => {
    const broken: BrokenRow[] = [];
    const movies = await made(
      'broken.csv',
      'movieId,title,genres\n1,Toy Story (1995),Fun\nx,A (1995),Drama\n2,B (1995),Drama\n1,C,Drama,\n1,,Drama\n1,D,Drama\n1,D,Drama\n1,\uFFFD,Drama\n9999999999,E,Drama\n',
    );
    const films = await all(
      readMovieLensFilms(movies, await made('links.csv', LINKS), (row) => broken.push(row)),
    );
    expect(films.map(({ originalTitle }) => originalTitle)).toEqual(['D']);
    expect(broken.map(({ line, problem }) => `${line}: ${problem}`)).toEqual([
      '2: genre is none that is known: "Fun"',
      '3: movieId is no whole number: "x"',
      '4: movieId 2 is not among the links',
      '5: has 4 cells where the header has 3',
      '6: title is empty',
      '8: tt0114709 is here twice',
      '9: title is not in UTF-8: "\uFFFD"',
      '10: movieId is no whole number: "9999999999"',
    ]);
  });
});

describe('ratings and tags of MovieLens', () => {
  it('are read with their time', async () => {
    const ratings = await made(
      'ratings.csv',
      'userId,movieId,rating,timestamp\n1,1,4.0,964982703\n1,3,0.5,1\n2,3,5,2\n',
    );
    expect(await all(readMovieLensRatings(ratings))).toEqual([
      { userId: 1, movieLensId: 1, stars: 4, ratedAt: 964982703 },
      { userId: 1, movieLensId: 3, stars: 0.5, ratedAt: 1 },
      { userId: 2, movieLensId: 3, stars: 5, ratedAt: 2 },
    ]);
    const tags = await made(
      'tags.csv',
      'userId,movieId,tag,timestamp\n567,4552,"""artsy"", slow",1525285878\n',
    );
    expect(await all(readMovieLensTags(tags))).toEqual([
      { userId: 567, movieLensId: 4552, tag: '"artsy", slow', taggedAt: 1525285878 },
    ]);
  });

  it.each(['0.0', '5.5', '4.3', '', '4,0', 'NaN', '1e0'])(
    'refuse %s stars with file and line',
    async (stars) => {
      const ratings = await made(
        'ratings.csv',
        `userId,movieId,rating,timestamp\n1,1,4.0,1\n1,2,${stars},1\n`,
      );
      await expect(all(readMovieLensRatings(ratings))).rejects.toThrow(
        /^ratings\.csv, line 3: (rating is not|has 5)/,
      );
    },
  );

  it('refuse a file of another form, one that is cut off and one that is not there', async () => {
    const old = await made('ratings.dat', '1::1193::5::978300760\n');
    await expect(all(readMovieLensRatings(old))).rejects.toThrow(
      'ratings.dat, line 1: the header is not userId',
    );
    const whole = gzipSync(`userId,movieId,rating,timestamp\n${'1,1,4.0,1\n'.repeat(50)}`);
    const path = join(folder, 'cut.csv.gz');
    await writeFile(path, whole.subarray(0, whole.length - 20));
    await expect(all(readMovieLensRatings(textFile(path)))).rejects.toMatchObject({
      code: 'unreadable-file',
    });
    await expect(all(readMovieLensRatings(textFile(join(folder, 'none.csv'))))).rejects.toMatchObject({
      code: 'unreadable-file',
    });
  });
});
