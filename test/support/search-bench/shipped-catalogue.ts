import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '#local/settings.ts';
import type { Catalogue } from '#shared/catalogue/catalogue.ts';
import { openCatalogue } from '#shared/catalogue/open-catalogue.ts';

/** The catalogue of the package, as the product reads it. */
export function shippedCatalogue(): Catalogue {
  const file = readFileSync(path.join(root, 'shared/catalogue/shipped/catalogue.bin.gz'));
  return openCatalogue(file, { demonstration: true });
}
