import { buffer } from 'node:stream/consumers';
import { RestError, type ContainerClient } from '@azure/storage-blob';
import * as z from 'zod';
import { blobService, type StorageAccount } from '../storage-account.ts';
import type { PipelineStatus, StatusStore } from './status-store.ts';

export const STATUS_CONTAINER = 'status';
const BLOB = 'pipeline.json';

const statusSchema = z.object({
  writtenAt: z.iso.datetime(),
  nextCheckAt: z.iso.datetime(),
  underWay: z.array(z.string()),
});

/** The status as one blob of the container `status`, which is made when it is first written to. */
export function createBlobStatusStore(account: StorageAccount): StatusStore {
  return new BlobStatusStore(blobService(account).getContainerClient(STATUS_CONTAINER));
}

class BlobStatusStore implements StatusStore {
  readonly #container: ContainerClient;

  constructor(container: ContainerClient) {
    this.#container = container;
  }

  async read(): Promise<PipelineStatus | null> {
    try {
      // In one request: between two the blob may have become another one.
      const { readableStreamBody } = await this.#container.getBlockBlobClient(BLOB).download();
      if (readableStreamBody === undefined) return null;
      const kept = await buffer(readableStreamBody);
      return statusSchema.safeParse(JSON.parse(kept.toString())).data ?? null;
    } catch (error) {
      if (error instanceof SyntaxError || (error instanceof RestError && error.statusCode === 404))
        return null;
      throw error;
    }
  }

  async write(status: PipelineStatus): Promise<void> {
    await this.#container.createIfNotExists();
    const body = JSON.stringify(status);
    await this.#container.getBlockBlobClient(BLOB).upload(body, Buffer.byteLength(body), {
      blobHTTPHeaders: { blobContentType: 'application/json' },
    });
  }
}
