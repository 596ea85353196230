import { createHash } from 'node:crypto';
import { readColumns } from '#shared/catalogue/rows/columns.ts';
import { tsvRows } from '#shared/catalogue/rows/tsv.ts';
import type { CatalogueSource } from '../catalogue-source.ts';
import { IdSet } from './id-set.ts';
import type { ImdbFiles } from './imdb-files.ts';
import {
  akasTable,
  basicsTable,
  crewTable,
  namesTable,
  principalsTable,
  ratingsTable,
  type ImdbTable,
} from './imdb-rows.ts';

/** IMDb's dumps. What they say of the `known` films is taken; with null of all films. */
export function imdbSource(files: ImdbFiles, known: IdSet | null): CatalogueSource {
  const paths = [files.basics, files.akas, files.crew, files.principals, files.names, files.ratings];
  return {
    source: 'imdb',
    files: paths.filter((path) => path !== null),
    options: known === null ? 'all' : createHash('sha256').update(known.toString()).digest('hex'),
    rows: async function* (open, onBroken) {
      for (const [path, table] of tablesOf(files, known)) {
        if (path === null) continue;
        const file = open(path);
        const pieces = readColumns(file.name, tsvRows(file), table.columns, table.read, onBroken);
        for await (const piece of pieces) yield piece.flat();
      }
    },
  };
}

function tablesOf(files: ImdbFiles, known: IdSet | null): (readonly [string | null, ImdbTable])[] {
  const [films, people] = [new IdSet('tt'), new IdSet('nm')];
  const fromCrew = files.crew === null ? [] : (['director', 'writer'] as const);
  return [
    [files.basics, basicsTable(known, films)],
    [files.akas, akasTable(films)],
    [files.crew, crewTable(films, people)],
    [files.principals, principalsTable(films, people, fromCrew)],
    [files.names, namesTable(people)],
    [files.ratings, ratingsTable(films)],
  ];
}
