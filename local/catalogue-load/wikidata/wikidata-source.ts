import { readColumns } from '#shared/catalogue/rows/columns.ts';
import { csvRows } from '#shared/catalogue/rows/csv.ts';
import type { TextFile } from '#shared/catalogue/rows/text-file.ts';
import type { CatalogueSource } from '../catalogue-source.ts';
import { creditsTable, FILMS } from './wikidata-rows.ts';

/** Results of the stored queries, in CSV (SPARQL 1.1 Query Results CSV and TSV Formats); which query a file is of, its header says. */
export function wikidataSource(paths: readonly string[]): CatalogueSource {
  return {
    source: 'wikidata',
    files: paths,
    options: '',
    rows: async function* (open, onBroken) {
      for (const path of paths) {
        const file = open(path);
        const { columns, read } = (await isOfCredits(file)) ? creditsTable() : FILMS;
        for await (const piece of readColumns(file.name, csvRows(file, onBroken), columns, read, onBroken)) {
          yield piece.flat();
        }
      }
    },
  };
}

async function isOfCredits(file: TextFile): Promise<boolean> {
  for await (const piece of file.pieces()) return /\bpersonId\b/.test(piece.split('\n', 1)[0] ?? '');
  return false;
}
