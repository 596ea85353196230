import { readFileSync } from 'node:fs';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import { readModel, type Model } from './model/read-model.ts';

const CURRENT = new URL('../../ml/reco/models/current/', import.meta.url);
const CATALOGUE = new URL('../catalogue/shipped/catalogue.bin.gz', import.meta.url);

/** The files of the model that is shipped. */
export function shippedModelFiles(): { manifest: string; file: Uint8Array } {
  return {
    manifest: readFileSync(new URL('manifest.json', CURRENT), 'utf8'),
    file: readFileSync(new URL('model.bin.gz', CURRENT)),
  };
}

export function shippedModel(): Model {
  const { manifest, file } = shippedModelFiles();
  return readModel(manifest, file);
}

export function shippedCatalogueFile(): Uint8Array {
  return readFileSync(CATALOGUE);
}

export function shippedCatalogue(demonstration: boolean): Catalogue {
  return openCatalogue(shippedCatalogueFile(), { demonstration });
}
