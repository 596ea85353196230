/**
 * `npm run catalogue:build [-- --to FILE]`: makes the file of the catalogue that is shipped, of the sources that are shipped
 * (`shared/catalogue/shipped`). No database is needed; the same sources make the same catalogue.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encodeCatalogue } from '#shared/catalogue/file/encode.ts';
import { openCatalogue } from '#shared/catalogue/open-catalogue.ts';
import { messageOf } from '#shared/errors.ts';
import { shippedContent } from './catalogue-build/shipped-content.ts';

const SHIPPED = fileURLToPath(new URL('../shared/catalogue/shipped/', import.meta.url));

try {
  const { values } = parseArgs({
    options: {
      to: { type: 'string', default: `${SHIPPED}catalogue.bin.gz` },
      from: { type: 'string', default: SHIPPED },
    },
  });
  const begun = performance.now();
  const file = await encodeCatalogue(await shippedContent(values.from));
  const catalogue = openCatalogue(file, { demonstration: true });
  await writeFile(values.to, file);
  const { people, movieLens } = catalogue.counts();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `Catalogue ${catalogue.version}: ${catalogue.films} films, ${people} people, ${movieLens?.ratings ?? 0} ratings; ` +
      `${(file.length / 1e6).toFixed(2)} MB in ${seconds} s`,
  );
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
