import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { NiabError } from '../../errors.ts';
import { writeJsonBlob } from '../json-blob.ts';
import { blobContainer, isMissing, type StorageAccount } from '../storage-account.ts';
import type { PublishedCatalogue } from './published-catalogue.ts';

/** As in infra/modules/storage.bicep. */
export const CATALOGUE_CONTAINER = 'catalogue';
const CURRENT = 'current.json';
const editionSchema = z.object({ version: z.string().regex(/^[0-9a-f]{16}$/), madeAt: z.string() });

/** The container `catalogue`: `{version}.bin.gz` for each edition, `current.json` for that which is served. */
export function createBlobPublishedCatalogue(account: StorageAccount): PublishedCatalogue {
  const opened = blobContainer(account, CATALOGUE_CONTAINER);
  const nameOf = (version: string): string => `${version}.bin.gz`;

  /** In one request: between two the blob may have become another one. */
  async function bytesOf(name: string): Promise<Uint8Array | null> {
    try {
      const { readableStreamBody } = await (await opened()).getBlockBlobClient(name).download();
      return readableStreamBody === undefined ? null : await buffer(readableStreamBody);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  return {
    current: async () => {
      const kept = await bytesOf(CURRENT);
      return kept === null ? null : edition(kept);
    },
    read: async (version) => {
      const file = await bytesOf(nameOf(version));
      if (file === null) throw new NiabError('bad-catalogue', `The edition ${version} is not there`);
      return file;
    },
    publish: async (edition, file) => {
      const container = await opened();
      await container.createIfNotExists();
      await container.getBlockBlobClient(nameOf(edition.version)).upload(file, file.byteLength, {
        blobHTTPHeaders: { blobContentType: 'application/gzip' },
      });
      await writeJsonBlob(opened, CURRENT, edition);
    },
  };
}

function edition(kept: Uint8Array): z.infer<typeof editionSchema> {
  try {
    return editionSchema.parse(JSON.parse(new TextDecoder().decode(kept)));
  } catch (cause) {
    throw new NiabError('bad-catalogue', `${CURRENT} names no edition`, { cause });
  }
}
