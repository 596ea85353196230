import type { PipelineStatus } from '#shared/storage/status/status-store.ts';

/**
 * The status that the last run has written, from a storage account: by its name with the sign-in of "az login", or by a
 * connection string. Null when there is none.
 */
export async function keptStatus(account: string): Promise<PipelineStatus | null> {
  // Not before it is needed: loading Azure's libraries takes longer than all the rest.
  const { createBlobStatusStore } = await import('#shared/storage/status/blob-status-store.ts');
  if (account.includes(';')) return createBlobStatusStore({ connectionString: account }).read();
  const { AzureCliCredential } = await import('@azure/identity');
  return createBlobStatusStore({ accountName: account, credential: new AzureCliCredential() }).read();
}
