import { AzureCliCredential } from '@azure/identity';
import type { StorageAccount } from '../../shared/storage/storage-account.ts';

/** The account that holds the status: by its name with the sign-in of "az login", or by a connection string. */
export function statusAccount(given: string): StorageAccount {
  return given.includes(';')
    ? { connectionString: given }
    : { accountName: given, credential: new AzureCliCredential() };
}
