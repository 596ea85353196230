import type { Config } from './config.ts';
import type { StorageAccount } from './storage/storage-account.ts';

/** The storage account that the settings name; an identity is loaded only where they name no connection string. */
export async function openStorageAccount(config: Config): Promise<StorageAccount> {
  const { storage } = config;
  if ('connectionString' in storage) return storage;
  const { azureCredential } = await import('./azure-credential.ts');
  return { ...storage, credential: azureCredential(config) };
}
