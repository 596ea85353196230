import { azureCredential } from './azure-credential.ts';
import type { Config } from './config.ts';
import type { StorageAccount } from './storage/storage-account.ts';

/** The storage account that the settings name; an identity is asked only where they name no connection string. */
export function openStorageAccount(config: Config): StorageAccount {
  const { storage } = config;
  if ('connectionString' in storage) return storage;
  return { ...storage, credential: azureCredential(config) };
}
