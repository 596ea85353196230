import type { TokenCredential } from '@azure/identity';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';

/** A storage account, by its connection string or by its name with an identity that may read and write there. */
export type StorageAccount =
  { connectionString: string } | { accountName: string; credential: TokenCredential };

export function blobService(account: StorageAccount): BlobServiceClient {
  return 'connectionString' in account
    ? BlobServiceClient.fromConnectionString(account.connectionString)
    : new BlobServiceClient(`https://${account.accountName}.blob.core.windows.net`, account.credential);
}

export function queueService(account: StorageAccount): QueueServiceClient {
  return 'connectionString' in account
    ? QueueServiceClient.fromConnectionString(account.connectionString)
    : new QueueServiceClient(`https://${account.accountName}.queue.core.windows.net`, account.credential);
}
