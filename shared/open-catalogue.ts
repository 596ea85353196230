import { readFile } from 'node:fs/promises';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Config } from './config.ts';
import { NiabError } from './errors.ts';
import { openStorageAccount } from './open-storage-account.ts';
import { ServedEdition, type EditionParts } from './served-edition.ts';
import type { CatalogueFiles } from './storage/catalogue/catalogue-files.ts';

/** Put in by the bundler (local/build.mjs): the file of the package, seen from the bundle with this module. */
declare const NIAB_CATALOGUE: string | undefined;

interface CatalogueParts extends Pick<EditionParts<Catalogue>, 'patienceMs' | 'clock' | 'onError'> {
  config: Pick<Config, 'demonstration'>;
  published: CatalogueFiles;
  /** The file of the package. */
  shipped: () => Promise<Uint8Array>;
  /** What else is made ready for an edition, after its own indexes. */
  alsoPrepare?: (catalogue: Catalogue) => Promise<void>;
}

/** The published editions, where the settings have them; only what they need is loaded. Nothing is asked yet. */
export async function openCatalogueFiles(config: Config): Promise<CatalogueFiles> {
  const { createBlobCatalogueFiles } = await import('./storage/catalogue/blob-catalogue-files.ts');
  return createBlobCatalogueFiles(openStorageAccount(config));
}

/** The file of the catalogue that the package has. */
export function readShippedCatalogue(): Promise<Uint8Array> {
  const file =
    typeof NIAB_CATALOGUE === 'undefined' ? './catalogue/shipped/catalogue.bin.gz' : NIAB_CATALOGUE;
  return readFile(new URL(file, import.meta.url));
}

/** The edition of the catalogue that is served: the published one, else that of the package. */
export function serveCatalogue(parts: CatalogueParts): ServedEdition<Catalogue> {
  const { published, config, shipped, alsoPrepare, patienceMs, clock, onError } = parts;
  const { demonstration } = config;
  const opened = async (file: Uint8Array): Promise<Catalogue> => {
    const { openCatalogue } = await import('./catalogue/open-catalogue.ts');
    return openCatalogue(file, { demonstration });
  };
  return new ServedEdition({
    published: async () => (await published.current())?.version ?? null,
    read: async (version) => {
      const file = await published.read(version);
      if (file === null) throw new NiabError('bad-catalogue', `The edition ${version} is not there`);
      const catalogue = await opened(file);
      if (catalogue.version === version) return catalogue;
      throw new NiabError('bad-catalogue', `The file of the edition ${version} is another one`);
    },
    shipped: async () => opened(await shipped()),
    prepare: async (catalogue) => {
      await catalogue.prepare();
      await alsoPrepare?.(catalogue);
    },
    ...{ patienceMs, clock, onError },
  });
}
