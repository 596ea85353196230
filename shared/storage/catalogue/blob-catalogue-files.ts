import * as z from 'zod';
import { NiabError } from '../../errors.ts';
import { readBlob, storeBlobOnce } from '../blob-bytes.ts';
import { readJsonBlob, readTaggedJsonBlob, writeJsonBlobAfter } from '../json-blob.ts';
import { blobContainer, type StorageAccount } from '../storage-account.ts';
import type { CatalogueFiles } from './catalogue-files.ts';

/** As in infra/modules/storage.bicep. */
export const CATALOGUE_CONTAINER = 'catalogue';
const CURRENT = 'current.json';

const currentSchema = z.object({ version: z.string().regex(/^[0-9a-f]{16}$/), madeAt: z.iso.datetime() });

/** A blob for each version, `{version}.bin.gz` of the container `catalogue`, and `current.json`, which names the one that stands. */
export function createBlobCatalogueFiles(account: StorageAccount): CatalogueFiles {
  const container = blobContainer(account, CATALOGUE_CONTAINER);
  const nameOf = (version: string): string => `${version}.bin.gz`;
  return {
    current: () => readJsonBlob(container, CURRENT, currentSchema),
    read: (version) => readBlob(container, nameOf(version)),
    publish: async (current, bytes, after) => {
      await (await container()).createIfNotExists();
      await storeBlobOnce(container, nameOf(current.version), bytes, 'application/gzip');
      const standing = await readTaggedJsonBlob(container, CURRENT, currentSchema);
      const isAsBefore = (standing.value?.version ?? null) === after;
      if (isAsBefore && (await writeJsonBlobAfter(container, CURRENT, current, standing.tag))) return;
      throw new NiabError('conflict', 'Another edition of the catalogue was published meanwhile');
    },
  };
}
