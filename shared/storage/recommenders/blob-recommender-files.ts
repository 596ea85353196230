import * as z from 'zod';
import { recommenderEditionSchema } from '../../domain/shapes/recommender-edition.ts';
import { NiabError } from '../../errors.ts';
import { readBlob, storeBlobOnce } from '../blob-bytes.ts';
import { CATALOGUE_CONTAINER } from '../catalogue/blob-catalogue-files.ts';
import { readJsonBlob, readTaggedJsonBlob, writeJsonBlobAfter } from '../json-blob.ts';
import { blobContainer, type StorageAccount } from '../storage-account.ts';
import type { RecommenderFiles } from './recommender-files.ts';

const CURRENT = 'recommenders/current.json';
const version = z.string().regex(/^[0-9a-f]{12}$/);
const currentSchema = z.object({
  version,
  before: z.array(version),
  at: z.iso.datetime(),
  editions: z.array(recommenderEditionSchema).optional(),
});

/**
 * In the container of the catalogue, which whoever serves it may read: `recommenders/{version}/` with the files of a model, and
 * `recommenders/current.json`, which names the one that stands.
 */
export function createBlobRecommenderFiles(account: StorageAccount): RecommenderFiles {
  const container = blobContainer(account, CATALOGUE_CONTAINER);
  const nameOf = (of: string, file: string): string => `recommenders/${of}/${file}`;
  return {
    current: () => readJsonBlob(container, CURRENT, currentSchema),
    read: async (of) => {
      const [manifest, file, judged] = await Promise.all(
        ['manifest.json', 'model.bin.gz', 'judged.json'].map((name) => readBlob(container, nameOf(of, name))),
      );
      if (!manifest || !file) return null;
      return { manifest: textOf(manifest), file, judged: judged ? textOf(judged) : null };
    },
    store: async (of, { manifest, file, judged }) => {
      await (await container()).createIfNotExists();
      const put = (name: string, bytes: Uint8Array, type: string): Promise<void> =>
        storeBlobOnce(container, nameOf(of, name), bytes, type);
      await put('model.bin.gz', file, 'application/gzip');
      if (judged !== null) await put('judged.json', Buffer.from(judged), 'application/json');
      // Last: without it there is no model of this version.
      await put('manifest.json', Buffer.from(manifest), 'application/json');
    },
    point: async (current, after) => {
      const standing = await readTaggedJsonBlob(container, CURRENT, currentSchema);
      const isAsBefore = (standing.value?.version ?? null) === after;
      if (isAsBefore && (await writeJsonBlobAfter(container, CURRENT, current, standing.tag))) return;
      throw new NiabError('conflict', 'Another model of the recommenders was made to stand meanwhile');
    },
  };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
