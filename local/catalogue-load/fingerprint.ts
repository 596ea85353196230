import { createHash } from 'node:crypto';
import path from 'node:path';
import type { CatalogueSource } from './catalogue-source.ts';

/** Changed when the same files make other rows: they are loaded anew then. */
const READING = 1;

/** Tells one edition of a source from another: SHA-256 of its files, as they are stored, and of how they are read. */
export async function fingerprintOf(
  { source, files, options }: Pick<CatalogueSource, 'source' | 'files' | 'options'>,
  bytesOf: (path: string) => AsyncIterable<Uint8Array>,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([READING, source, options]));
  for (const file of files) {
    const content = createHash('sha256');
    for await (const bytes of bytesOf(file)) content.update(bytes);
    hash.update(`\n${path.basename(file)}\n${content.digest('hex')}`);
  }
  return hash.digest('hex');
}
