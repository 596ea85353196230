import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import { manifestSchema, type SectionName } from './model/manifest.ts';
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

/** The files of another model: that which is shipped, with nothing but zeros in some of its sections. */
export function otherModelFiles(
  version: string,
  emptied: readonly SectionName[] = ['tasteScales'],
): { manifest: string; file: Uint8Array } {
  const { manifest, file } = shippedModelFiles();
  const whole = JSON.parse(manifest) as object;
  const told = manifestSchema.parse(whole);
  const bytes = gunzipSync(file);
  const named: ReadonlySet<string> = new Set(emptied);
  for (const { name, type, offset, length } of told.sections) {
    const size = type.endsWith('32') ? 4 : 1;
    if (named.has(name)) bytes.fill(0, offset, offset + size * length);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { manifest: JSON.stringify({ ...whole, version, sha256 }), file: gzipSync(bytes) };
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
