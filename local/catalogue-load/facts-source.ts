import { readFacts } from '#shared/catalogue/facts-file.ts';
import { textLines } from '#shared/catalogue/rows/lines.ts';
import { filmRows, personRow } from '#shared/storage/catalogue/catalogue-row.ts';
import type { CatalogueSource } from './catalogue-source.ts';

/** The file of facts that is shipped. */
export function factsSource(file: string): CatalogueSource {
  return {
    source: 'facts',
    files: [file],
    options: '',
    rows: async function* (open) {
      for await (const fact of readFacts(textLines(open(file)))) {
        yield fact.kind === 'film' ? filmRows(fact.film) : [personRow(fact.person)];
      }
    },
  };
}
