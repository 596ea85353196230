import type { ContainerClient } from '@azure/storage-blob';
import * as z from 'zod';
import { NiabError } from '../../errors.ts';
import { readBlob } from '../blob-bytes.ts';
import { readTaggedJsonBlob, writeJsonBlobAfter } from '../json-blob.ts';
import {
  blobContainer,
  isMissing,
  isOvertaken,
  type Opened,
  type StorageAccount,
} from '../storage-account.ts';
import { isModelVersion } from './model-version.ts';
import type { ModelFiles, ModelFolder } from './model-files.ts';

/** As in infra/modules/storage.bicep. */
export const MODELS_CONTAINER = 'models';
const CHAMPION = 'champion.json';
const MANIFEST = 'manifest.json';

const version = z.string().refine(isModelVersion, 'is no version of a model');
const championSchema = z.object({
  version: version.nullable(),
  before: z.array(version.nullable()),
  challenger: version.nullable(),
  challengerSince: z.iso.datetime().optional(),
  since: z.iso.datetime().optional(),
  at: z.iso.datetime(),
  by: z.string(),
  reasons: z.array(z.string()),
});

/** In a container of their own: `{version}/` with the files of a model, the manifest last, and `champion.json`. */
export function createBlobModelFiles(account: StorageAccount): ModelFiles {
  const container = blobContainer(account, MODELS_CONTAINER);
  return {
    standing: async () => {
      const { value, tag } = await readTaggedJsonBlob(container, CHAMPION, championSchema);
      return { champion: value, tag };
    },
    versions: async () =>
      (await namesIn(container, ''))
        .filter((name) => name.endsWith(`/${MANIFEST}`))
        .map((name) => name.slice(0, -MANIFEST.length - 1))
        .filter(isModelVersion),
    read: async (of) => {
      const names = await namesIn(container, `${of}/`);
      if (!names.includes(`${of}/${MANIFEST}`)) return null;
      const folder = new Map<string, Uint8Array>();
      for (const name of names) {
        const bytes = await readBlob(container, name);
        if (bytes !== null) folder.set(name.slice(of.length + 1), bytes);
      }
      return folder;
    },
    store: (of, folder) => store(container, of, folder),
    point: async (next, { tag }) => {
      if (await writeJsonBlobAfter(container, CHAMPION, next, tag)) return;
      throw new NiabError('conflict', 'Another champion or challenger was made to stand meanwhile');
    },
  };
}

async function store(container: Opened<ContainerClient>, of: string, folder: ModelFolder): Promise<void> {
  const manifest = folder.get(MANIFEST);
  if (manifest === undefined) throw new NiabError('bad-model', `The model ${of} has no ${MANIFEST}`);
  const opened = await container();
  await opened.createIfNotExists();
  const known = await readBlob(container, `${of}/${MANIFEST}`);
  if (known !== null && Buffer.compare(known, manifest) === 0) return;
  if (known !== null) throw taken(of);
  // While there is no manifest, what is there was left by whoever was interrupted.
  for (const [name, bytes] of folder) {
    if (name !== MANIFEST) await opened.getBlockBlobClient(`${of}/${name}`).uploadData(bytes);
  }
  try {
    // Last: without it there is no model of this version.
    const conditions = { ifNoneMatch: '*' };
    await opened.getBlockBlobClient(`${of}/${MANIFEST}`).uploadData(manifest, { conditions });
  } catch (error) {
    throw isOvertaken(error) ? taken(of) : error;
  }
}

/** In the order of their names; none where there is no container. */
async function namesIn(container: Opened<ContainerClient>, prefix: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of (await container()).listBlobsFlat({ prefix })) names.push(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return names;
}

function taken(of: string): NiabError {
  return new NiabError('conflict', `Another model of the version ${of} is stored already`);
}
