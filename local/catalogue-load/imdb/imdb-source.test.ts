import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textFile } from '#shared/catalogue/rows/text-file.ts';
import type { BrokenRow } from '#shared/catalogue/rows/row.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { IdSet } from './id-set.ts';
import { imdbFiles } from './imdb-files.ts';
import { imdbSource } from './imdb-source.ts';

const folder = temporaryFolder();

/** In the form of https://developer.imdb.com/non-commercial-datasets. */
const FILES: Record<string, string[]> = {
  'title.basics': [
    'tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres',
    'tt0000009\tmovie\tMiss Jerry\tMiss Jerry\t0\t1894\t\\N\t45\tRomance',
    "tt0108052\tmovie\tSchindler's List\tSchindler's List\t0\t1993\t\\N\t195\tBiography,Drama,History",
    'tt0110413\tmovie\tLéon: The "Professional"\tLéon\t0\t1994\t\\N\t110\tAction,Family,Talk-Show',
    'tt0944947\ttvSeries\tGame of Thrones\tGame of Thrones\t0\t2011\t2019\t60\tDrama',
    'tt0999999\tmovie\tUnfit\tUnfit\t1\t\\N\t\\N\t\\N\tAdult',
  ],
  'title.akas': [
    'titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle',
    'tt0108052\t1\tLa Liste\tFR\t\\N\t\\N\t\\N\t0',
    'tt0108052\t2\tLa Liste de Schindler\tFR\t\\N\timdbDisplay\t\\N\t0',
    'tt0108052\t3\tLe projet\tFR\t\\N\tworking\t\\N\t0',
    'tt0108052\t4\tLa liste de Schindler (Québec)\tCA\tfr\timdbDisplay\t\\N\t0',
    "tt0108052\t5\tSchindler's List\tCA\ten\timdbDisplay\t\\N\t0",
    'tt0944947\t1\tLe Trône de fer\tFR\t\\N\timdbDisplay\t\\N\t0',
  ],
  'title.principals': [
    'tconst\tordering\tnconst\tcategory\tjob\tcharacters',
    'tt0108052\t1\tnm0000553\tactor\t\\N\t["Oskar Schindler"]',
    'tt0108052\t2\tnm0000146\tactor\t\\N\t["Amon Goeth"]',
    'tt0108052\t3\tnm0000229\tdirector\t\\N\t\\N',
    'tt0108052\t4\tnm0000001\tself\t\\N\t\\N',
    'tt0110413\t1\tnm0000553\tactor\t\\N\t\\N',
  ],
  'name.basics': [
    'nconst\tprimaryName\tbirthYear\tdeathYear\tprimaryProfession\tknownForTitles',
    'nm0000001\tFred Astaire\t1899\t1987\tactor\ttt0072308',
    'nm0000229\tSteven Spielberg\t1946\t\\N\tdirector\ttt0108052',
    'nm0000553\tLiam Neeson\t1952\t\\N\tactor\ttt0108052',
  ],
  'title.ratings': ['tconst\taverageRating\tnumVotes', 'tt0108052\t9.0\t1500000', 'tt0000009\t5.4\t215'],
};
const CREW = [
  'tconst\tdirectors\twriters',
  'tt0108052\tnm0000229,nm0000002\tnm0001873',
  'tt0110413\t\\N\t\\N',
];

function written(name: string, files: Record<string, string[]>): string {
  const dump = path.join(folder, name);
  mkdirSync(dump);
  for (const [file, rows] of Object.entries(files)) {
    writeFileSync(path.join(dump, `${file}.tsv`), `${rows.join('\n')}\n`);
  }
  return dump;
}

async function rowsOf(dump: string, known: IdSet | null, mayRate = false) {
  const told: string[] = [];
  const broken: BrokenRow[] = [];
  const source = imdbSource(
    imdbFiles(dump, mayRate, (line) => told.push(line)),
    known,
  );
  const rows: [string, ...unknown[]][] = [];
  for await (const piece of source.rows(textFile, (row) => broken.push(row))) {
    for (const { table, cells } of piece) rows.push([table, ...cells]);
  }
  return { rows, told, broken, options: source.options };
}

describe("IMDb's dumps", () => {
  it('are read for the films that are known', async () => {
    const known = new IdSet('tt');
    for (const id of ['tt0108052', 'release-1', 'tt9999999999']) known.add(id);
    const { rows, broken } = await rowsOf(written('known', FILES), known);
    expect(broken).toEqual([]);
    expect(rows).toEqual([
      ['films', 'tt0108052', 1993, 195, null],
      ['film_titles', 'tt0108052', 'original', 0, "Schindler's List"],
      ['film_genres', 'tt0108052', 0, 'Biography'],
      ['film_genres', 'tt0108052', 1, 'Drama'],
      ['film_genres', 'tt0108052', 2, 'History'],
      ['film_titles', 'tt0108052', 'french', 1_000_001, 'La Liste'],
      ['film_titles', 'tt0108052', 'french', 2, 'La Liste de Schindler'],
      ['film_titles', 'tt0108052', 'other', 4, 'La liste de Schindler (Québec)'],
      ['credits', 'tt0108052', 'actor', 'nm0000553', 0],
      ['credits', 'tt0108052', 'actor', 'nm0000146', 1],
      ['credits', 'tt0108052', 'director', 'nm0000229', 0],
      ['people', 'nm0000229', 'Steven Spielberg', 1946, null],
      ['people', 'nm0000553', 'Liam Neeson', 1952, null],
    ]);
  });

  it('are read for all films, which series and what is for adults are not', async () => {
    const { rows, options } = await rowsOf(written('all', FILES), null);
    expect(rows.filter(([table]) => table === 'films').map(([, id]) => id)).toEqual([
      ...['tt0000009', 'tt0108052', 'tt0110413'],
    ]);
    expect(rows).toContainEqual(['film_titles', 'tt0110413', 'other', 0, 'Léon: The "Professional"']);
    expect(rows.filter(([table, id]) => table === 'film_genres' && id === 'tt0110413')).toEqual([
      ['film_genres', 'tt0110413', 0, 'Action'],
      ['film_genres', 'tt0110413', 1, 'Children'],
    ]);
    expect(options).toBe('all');
  });

  it('have directors and writers from title.crew, where it is there', async () => {
    const { rows } = await rowsOf(written('crew', { ...FILES, 'title.crew': CREW }), null);
    const credits = rows.filter(([table, , job]) => table === 'credits' && job !== 'actor');
    expect(credits).toEqual([
      ['credits', 'tt0108052', 'director', 'nm0000229', 0],
      ['credits', 'tt0108052', 'director', 'nm0000002', 1],
      ['credits', 'tt0108052', 'writer', 'nm0001873', 0],
    ]);
  });

  it('have ratings only where the setting names their terms', async () => {
    const dump = written('ratings', FILES);
    const silent = await rowsOf(dump, null);
    expect(silent.rows.map(([table]) => table)).not.toContain('film_votes');
    expect(silent.told).toContainEqual(expect.stringContaining('NIAB_IMDB_RATINGS_TERMS=non-commercial'));
    expect((await rowsOf(dump, null, true)).rows.slice(-2)).toEqual([
      ['film_votes', 'tt0108052', 9, 1_500_000],
      ['film_votes', 'tt0000009', 5.4, 215],
    ]);
  });

  it('are told where they are wrong, those rows too that are of no film', async () => {
    const basics = [...(FILES['title.basics'] ?? [])];
    basics.splice(
      2,
      0,
      'tt0000010\ttvEpisode\tTold\tTold\t0\t\\N\t\\N\tReality-TV\tDrama',
      'tt0000011\tmovie',
      'tt12\t\t\t\t\t\t\t\t',
    );
    const principals = [...(FILES['title.principals'] ?? []), 'tt0944947\tfirst\tnm0000553\tactor\t\\N\t\\N'];
    const dump = written('broken', { ...FILES, 'title.basics': basics, 'title.principals': principals });
    const { broken, rows } = await rowsOf(dump, null);
    expect(broken).toEqual([
      { file: 'title.basics.tsv', line: 3, problem: 'runtimeMinutes is no whole number: "Reality-TV"' },
      { file: 'title.basics.tsv', line: 4, problem: 'has 2 cells where the header has 9' },
      { file: 'title.basics.tsv', line: 5, problem: 'tconst is no id: "tt12"' },
      { file: 'title.principals.tsv', line: 7, problem: 'ordering is no whole number: "first"' },
    ]);
    expect(rows.filter(([table]) => table === 'films')).toHaveLength(3);
  });

  it('need title.basics, and are told where others are missing', async () => {
    await expect(rowsOf(written('none', {}), null)).rejects.toMatchObject({
      code: 'invalid-input',
      field: 'imdb',
    });
    const { 'title.basics': basics = [] } = FILES;
    const { told, rows } = await rowsOf(written('basics', { 'title.basics': basics }), null);
    expect(told).toHaveLength(4);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('a set of ids', () => {
  it('has those that were added', () => {
    const set = new IdSet('tt');
    const ids = ['tt0000001', 'tt0000032', 'tt0065535', 'tt0065536', 'tt10698680', 'tt2147483647'];
    for (const id of ids) set.add(id);
    for (const id of ids) expect(set.has(id)).toBe(true);
    for (const id of ['tt0000000', 'tt0000033', 'nm0000001', 'tt10698681', 'release-1', '', 'ttx']) {
      expect(set.has(id)).toBe(false);
    }
  });

  it('says the same whatever the order', () => {
    const [one, other] = [new IdSet('nm'), new IdSet('nm')];
    for (const id of ['nm0000001', 'nm9000000']) one.add(id);
    for (const id of ['nm9000000', 'nm0000001']) other.add(id);
    expect(one.toString()).toBe(other.toString());
    other.add('nm0000002');
    expect(one.toString()).not.toBe(other.toString());
  });
});
