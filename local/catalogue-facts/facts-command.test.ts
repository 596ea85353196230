import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../settings.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'niab-facts-'));
  mkdirSync(path.join(folder, 'reco'));
  const jsonl = (...rows: object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const reco = (name: string, text: string): void =>
    writeFileSync(path.join(folder, 'reco', `${name}.gz`), gzipSync(text));
  const figures = { rating: 9.3, votes: 3, pop: 84, overview: 'Two men', poster: '/a.jpg', kw: ['prison'] };
  reco(
    'imdb-films.jsonl',
    jsonl({
      ...{ tconst: 'tt0111161', titleFr: 'Les évadés', titleOrig: 'The Shawshank Redemption', year: 1994 },
      ...{ runtime: 142, genres: ['Drama'], lang: 'en', countries: ['US'], writers: ['Stephen King'] },
      ...{ directors: [{ id: 'nm0001104', n: 'Frank Darabont', b: 1959 }], ...figures },
    }),
  );
  reco(
    'films-extra.jsonl',
    jsonl({
      ...{ tconst: 'tt0167404', titleIntl: 'The Sixth Sense', titleOrig: 'The Sixth Sense', year: 1999 },
      ...{ runtime: 107, genres: ['Thriller'], cast: [{ n: 'Bruce Willis' }], tmdb: '745', ...figures },
    }),
  );
  reco(
    'people.jsonl',
    jsonl({ id: 'nm0001486', n: 'Sidney Lumet', b: 1924, d: 2011, films: { directors: 4 } }),
  );
  reco(
    'titles-fr.csv',
    'tconst,ml,titleFrUpper,titleOrig,year,runtime,genres,tmdbVote,tmdbVotes,directors\n' +
      'tt0111161,318,LES ÉVADÉS,The Shawshank Redemption,1994,102,Drama,8.7,23719,nm0001104\n' +
      'tt0050083,1203,12 HOMMES EN COLÈRE,12 Angry Men,1957,81,Drama|Crime,8.5,7241,nm0001486|nm9999999\n' +
      'tt0000009,,UN AUTRE,Another,1957,81,Drama,8.5,7241,nm0001486\n',
  );
  writeFileSync(path.join(folder, 'releases-fr-2026-11.jsonl'), jsonl({ title: 'Dead Man' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'local/catalogue-facts.ts'), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('npm run catalogue:facts', () => {
  it('writes facts alone, sorted, the same bytes each time, and counts what it took and dropped', () => {
    const [one, other] = [path.join(folder, 'one.gz'), path.join(folder, 'other.gz')];
    const { status, stdout, stderr } = command('--from', folder, '--to', one);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('1 credits dropped: a director of titles-fr whose id has no name\n');
    expect(stdout).toMatch(/^3 films and 4 people in \d+ bytes/m);

    const bytes = readFileSync(one);
    expect(gunzipSync(bytes).toString().trimEnd().split('\n')).toEqual(
      [
        '{"i":"name-bruce-willis","p":"Bruce Willis"}',
        '{"i":"name-stephen-king","p":"Stephen King"}',
        '{"i":"nm0001104","p":"Frank Darabont","b":1959}',
        '{"i":"nm0001486","p":"Sidney Lumet","b":1924,"d":2011}',
        '{"i":"tt0050083","f":"12 hommes en colère","o":"12 Angry Men","y":1957,"g":["Drama","Crime"],"d":["nm0001486"]}',
        '{"i":"tt0111161","f":"Les évadés","o":"The Shawshank Redemption","y":1994,"l":142,"g":["Drama"],"c":["US"],"d":["nm0001104"],"w":["name-stephen-king"]}',
        '{"i":"tt0167404","o":"The Sixth Sense","y":1999,"l":107,"g":["Thriller"],"n":745,"x":["name-bruce-willis"]}',
      ].sort(),
    );
    // No time in the header of gzip, no name, no system.
    expect([...bytes.subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 2, 255]);

    command('--from', folder, '--to', other);
    expect(readFileSync(other).equals(bytes)).toBe(true);
  });

  it('says what it wants, and which row is not as expected', () => {
    expect(command()).toMatchObject({ status: 1, stderr: '--from FOLDER names the data folder\n' });
    const releases = path.join(folder, 'releases-fr-2026-11.jsonl');
    const before = readFileSync(releases);
    writeFileSync(releases, '{"title":"Dead Man"}\n{"title":7}\n');
    expect(command('--from', folder)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('releases-fr-2026-11.jsonl, row 2: title: ') as string,
    });
    writeFileSync(releases, before);
  });
});
