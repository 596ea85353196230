import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { decodeCatalogue } from '#shared/catalogue/file/decode.ts';
import { encodeCatalogue } from '#shared/catalogue/file/encode.ts';
import { shippedContent } from './shipped-content.ts';

const SHIPPED = fileURLToPath(new URL('../../shared/catalogue/shipped/', import.meta.url));

it('makes of the sources that are shipped the catalogue that is shipped', async () => {
  const made = decodeCatalogue(await encodeCatalogue(await shippedContent(SHIPPED)));
  const shipped = decodeCatalogue(readFileSync(`${SHIPPED}catalogue.bin.gz`));
  // If not: `npm run catalogue:build`.
  expect(shipped.version).toBe(made.version);
});
