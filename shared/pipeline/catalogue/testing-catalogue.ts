import { NiabError } from '../../errors.ts';
import { encodeCatalogue } from '../../catalogue/file/encode.ts';
import type { CurrentCatalogue } from '../../storage/catalogue/catalogue-files.ts';
import type { CatalogueParts } from './enter-releases.ts';

/** A catalogue whose versions are in memory; what the package ships is empty. */
export async function testCatalogue(): Promise<
  CatalogueParts['catalogue'] & { kept: Map<string, Uint8Array> }
> {
  const kept = new Map<string, Uint8Array>();
  let named: CurrentCatalogue | null = null;
  const files = {
    current: () => Promise.resolve(named),
    read: (version: string) => Promise.resolve(kept.get(version) ?? null),
    publish: (next: CurrentCatalogue, file: Uint8Array, after: string | null) => {
      if ((named?.version ?? null) !== after) return Promise.reject(new NiabError('conflict', 'overtaken'));
      kept.set(next.version, file);
      named = next;
      return Promise.resolve();
    },
  };
  const empty = await encodeCatalogue({ films: [], people: [], ratings: [], tags: [] });
  return { kept, files: () => Promise.resolve(files), shipped: () => Promise.resolve(empty) };
}
