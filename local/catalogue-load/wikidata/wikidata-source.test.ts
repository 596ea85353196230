import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textFile } from '#shared/catalogue/rows/text-file.ts';
import { refuseBroken } from '#shared/catalogue/rows/row.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { creditsTable, FILMS } from './wikidata-rows.ts';
import { wikidataSource } from './wikidata-source.ts';

/**
 * Wikidata was not asked: that the queries answer as their comments say is assumed, and so are the values below. The form is
 * that of SPARQL 1.1 Query Results CSV: a header of names without "?", CRLF, RFC 4180's quotes, nothing for what is unbound.
 */
const FILMS_CSV = [
  'imdbId,tmdbId,titleFr,titleOriginal,titleEn,year,minutes,genres,countries',
  'tt0110413,101,Léon,Léon,Léon: The Professional,1994,110,crime thriller film|drama film,FR|US',
  'tt0111161,278,"Les Évadés","The ""Shawshank"", Redemption",,1994,142.5,,US|suisse',
  'tt10698680,,,,,,,romantic comedy|anime|science fiction film,',
];
const CREDITS_CSV = [
  'imdbId,job,position,personId,name,born,died',
  'tt0110413,cast,1,nm0000606,Jean Reno,1948,',
  'tt0110413,cast,2,nm0000204,Natalie Portman,1981,',
  'tt0110413,director,,nm0000108,Luc Besson,1959,',
  'tt0111161,cast,,nm0000209,,,2025',
];

const folder = temporaryFolder();

function written(name: string, rows: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${rows.join('\r\n')}\r\n`);
  return file;
}

async function rowsOf(...paths: string[]): Promise<[string, ...unknown[]][]> {
  const rows: [string, ...unknown[]][] = [];
  for await (const piece of wikidataSource(paths).rows(textFile, refuseBroken)) {
    for (const { table, cells } of piece) rows.push([table, ...cells]);
  }
  return rows;
}

describe('results of the queries on Wikidata', () => {
  it('are films with titles, genres and countries', async () => {
    expect(await rowsOf(written('films.csv', FILMS_CSV))).toEqual([
      ['films', 'tt0110413', 1994, 110, null],
      ['film_titles', 'tt0110413', 'french', 0, 'Léon'],
      ['film_titles', 'tt0110413', 'original', 0, 'Léon'],
      ['film_titles', 'tt0110413', 'other', 0, 'Léon: The Professional'],
      ['film_genres', 'tt0110413', 0, 'Crime'],
      ['film_genres', 'tt0110413', 1, 'Drama'],
      ['film_genres', 'tt0110413', 2, 'Thriller'],
      ['film_countries', 'tt0110413', 0, 'FR'],
      ['film_countries', 'tt0110413', 1, 'US'],
      ['links', 'tt0110413', null, 101],
      ['films', 'tt0111161', 1994, 143, null],
      ['film_titles', 'tt0111161', 'french', 0, 'Les Évadés'],
      ['film_titles', 'tt0111161', 'original', 0, 'The "Shawshank", Redemption'],
      ['film_countries', 'tt0111161', 0, 'US'],
      ['links', 'tt0111161', null, 278],
      ['films', 'tt10698680', null, null, null],
      ['film_genres', 'tt10698680', 0, 'Comedy'],
      ['film_genres', 'tt10698680', 1, 'Romance'],
      ['film_genres', 'tt10698680', 2, 'Sci-Fi'],
    ]);
  });

  it('are credits with their people, in whatever order the files are given', async () => {
    const [films, credits] = [written('f.csv', FILMS_CSV), written('c.csv', CREDITS_CSV)];
    const rows = await rowsOf(credits, films);
    expect(rows.slice(0, 8)).toEqual([
      ['credits', 'tt0110413', 'cast', 'nm0000606', 0],
      ['people', 'nm0000606', 'Jean Reno', 1948, null],
      ['credits', 'tt0110413', 'cast', 'nm0000204', 1],
      ['people', 'nm0000204', 'Natalie Portman', 1981, null],
      ['credits', 'tt0110413', 'director', 'nm0000108', 0],
      ['people', 'nm0000108', 'Luc Besson', 1959, null],
      ['credits', 'tt0111161', 'cast', 'nm0000209', 0],
      ['people', 'nm0000209', 'nm0000209', null, 2025],
    ]);
    expect(rows).toHaveLength(8 + (await rowsOf(films)).length);
  });

  it.each([
    [['a,b', '1,2'], /line 1: the header is not imdbId, tmdbId/],
    [[...FILMS_CSV.slice(0, 1), 'Q155653,,,,,,,,'], /line 2: imdbId is no id of IMDb: "Q155653"/],
    [[...FILMS_CSV.slice(0, 1), 'tt0110413,,,,,nineteen,,,'], /line 2: year is no whole number/],
    [[...CREDITS_CSV.slice(0, 1), 'tt0110413,producer,,nm0000606,x,,'], /line 2: job is none: "producer"/],
    [['imdbId,personId', ''], /line 1: the header is not imdbId, job/],
  ])('are refused with their line where they are wrong', async (rows, problem) => {
    await expect(rowsOf(written('wrong.csv', rows))).rejects.toThrow(problem);
  });
});

describe('the stored queries', () => {
  it.each([
    ['films.rq', FILMS],
    ['credits.rq', creditsTable()],
  ])('%s asks for what is read of its results', (file, { columns }) => {
    const query = readFileSync(path.join(import.meta.dirname, file), 'utf8').replaceAll(/^\s*#.*$/gm, '');
    const head = /SELECT([^]*?)WHERE/.exec(query)?.[1] ?? '';
    // Of an expression, what it is called.
    const names = head.replaceAll(/\((?:[^()]|\([^()]*\))*AS \?(\w+)\)/g, '?$1').match(/(?<=\?)\w+/g);
    expect(names).toEqual(columns);
  });
});
