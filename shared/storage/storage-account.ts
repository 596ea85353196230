import type { TokenCredential } from '@azure/identity';
import type { ContainerClient } from '@azure/storage-blob';
import type { QueueServiceClient } from '@azure/storage-queue';
import { KeptPromise } from '../kept-promise.ts';

/** A storage account, by its connection string or by its name with an identity that may read and write there. */
export type StorageAccount =
  { connectionString: string } | { accountName: string; credential: TokenCredential };

/** A client of a service that is made, and its package loaded, when somebody first asks for it. */
export type Opened<T> = () => Promise<T>;

/** A container of the account's blobs; it may not be there yet. */
export function blobContainer(account: StorageAccount, name: string): Opened<ContainerClient> {
  const opened = new KeptPromise(async () => {
    const { BlobServiceClient } = await import('@azure/storage-blob');
    const service =
      'connectionString' in account
        ? BlobServiceClient.fromConnectionString(account.connectionString)
        : new BlobServiceClient(`https://${account.accountName}.blob.core.windows.net`, account.credential);
    return service.getContainerClient(name);
  });
  return () => opened.get();
}

export function queueService(account: StorageAccount): Opened<QueueServiceClient> {
  const opened = new KeptPromise(async () => {
    const { QueueServiceClient } = await import('@azure/storage-queue');
    return 'connectionString' in account
      ? QueueServiceClient.fromConnectionString(account.connectionString)
      : new QueueServiceClient(`https://${account.accountName}.queue.core.windows.net`, account.credential);
  });
  return () => opened.get();
}

/** Whether the service answers that what it was asked for is not there: an error of one of its packages, or of a copy of it. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === 404;
}

/** Whether the service answers that something else is there than what a write was to follow. */
export function isOvertaken(error: unknown): boolean {
  return (
    error instanceof Error && 'statusCode' in error && (error.statusCode === 409 || error.statusCode === 412)
  );
}
