import * as z from 'zod';
import { readJsonBlob, writeJsonBlob } from '../json-blob.ts';
import { blobContainer, type StorageAccount } from '../storage-account.ts';
import type { StatusStore } from './status-store.ts';

export const STATUS_CONTAINER = 'status';
const BLOB = 'pipeline.json';

const statusSchema = z.object({
  writtenAt: z.iso.datetime(),
  nextCheckAt: z.iso.datetime(),
  underWay: z.array(z.string()),
});

/** The status as one blob of the container `status`. */
export function createBlobStatusStore(account: StorageAccount): StatusStore {
  const container = blobContainer(account, STATUS_CONTAINER);
  return {
    read: () => readJsonBlob(container, BLOB, statusSchema),
    write: (status) => writeJsonBlob(container, BLOB, status),
  };
}
