import { buffer } from 'node:stream/consumers';
import type { ContainerClient } from '@azure/storage-blob';
import { isMissing, type Opened } from './storage-account.ts';

/** What a blob holds; null where there is none. */
export async function readBlob(container: Opened<ContainerClient>, name: string): Promise<Uint8Array | null> {
  try {
    const { readableStreamBody } = await (await container()).getBlockBlobClient(name).download();
    return readableStreamBody === undefined ? null : await buffer(readableStreamBody);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Stores a blob whose bytes follow from its name: what is there is not sent again. One that is cut off is none that is there. */
export async function storeBlobOnce(
  container: Opened<ContainerClient>,
  name: string,
  bytes: Uint8Array,
  blobContentType: string,
): Promise<void> {
  const blob = (await container()).getBlockBlobClient(name);
  if (!(await blob.exists())) await blob.uploadData(bytes, { blobHTTPHeaders: { blobContentType } });
}
