import { publishedProgrammeSchema } from '../../domain/shapes/public-programme.ts';
import { readTaggedJsonBlob, writeJsonBlobAfter } from '../json-blob.ts';
import { blobContainer, type StorageAccount } from '../storage-account.ts';
import { PUBLISHED_CONTAINER } from './blob-published-weeks.ts';
import type { PublishedProgrammes } from './published-programme.ts';

const BLOB = 'programme.json';

/** The blob `programme.json` of the container `published`. */
export function createBlobPublishedProgramme(account: StorageAccount): PublishedProgrammes {
  const container = blobContainer(account, PUBLISHED_CONTAINER);
  let writes = 0;
  return {
    read: async () => {
      const { value: programme, tag } = await readTaggedJsonBlob(container, BLOB, publishedProgrammeSchema);
      return { programme, tag };
    },
    write: async (programme, after) => {
      const written = await writeJsonBlobAfter(container, BLOB, programme, after);
      writes += 1;
      return written;
    },
    state: () => String(writes),
  };
}
