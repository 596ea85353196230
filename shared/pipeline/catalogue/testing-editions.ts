import { encodeCatalogue } from '../../catalogue/file/encode.ts';
import type { CatalogueEdition } from '../../storage/catalogue/published-catalogue.ts';
import type { CatalogueParts } from './enter-releases.ts';

/** Editions in memory; what the package ships is empty. */
export async function testEditions(): Promise<
  CatalogueParts['catalogue'] & { files: Map<string, Uint8Array> }
> {
  const files = new Map<string, Uint8Array>();
  let named: CatalogueEdition | null = null;
  const editions = {
    current: () => Promise.resolve(named),
    read: (version: string) => Promise.resolve(files.get(version) ?? new Uint8Array()),
    publish: (edition: CatalogueEdition, file: Uint8Array) => {
      files.set(edition.version, file);
      named = edition;
      return Promise.resolve();
    },
  };
  const empty = await encodeCatalogue({ films: [], people: [], ratings: [], tags: [] });
  return { files, editions: () => Promise.resolve(editions), shipped: () => Promise.resolve(empty) };
}
