import path from 'node:path';
import type { TokenCredential } from '@azure/identity';
import type { Config } from './config.ts';
import type { StorageAccount } from './storage/storage-account.ts';
import type { AccessStore } from './storage/access/access-store.ts';
import type { SigningKeyStore } from './storage/access/signing-key-store.ts';

/** Where the signing keys are while no key vault is named. */
export const SIGNING_KEYS_FILE = 'signing-keys.json';

/** The stores that the settings name; only what they need is loaded. Nothing is asked yet. */
export async function openAccessStores(
  config: Config,
): Promise<{ store: AccessStore; signingKeys: SigningKeyStore }> {
  const [{ createTableAccessStore }, account, signingKeys] = await Promise.all([
    import('./storage/access/table-access-store.ts'),
    storageAccount(config),
    openSigningKeys(config),
  ]);
  return { store: createTableAccessStore(account), signingKeys };
}

async function openSigningKeys(config: Config): Promise<SigningKeyStore> {
  const { keyVaultUrl } = config.api;
  if (keyVaultUrl === null) {
    const { createFileSigningKeys } = await import('./storage/access/file-signing-keys.ts');
    return createFileSigningKeys(path.join(config.dataDir, SIGNING_KEYS_FILE));
  }
  const { createKeyVaultSigningKeys } = await import('./storage/access/key-vault-signing-keys.ts');
  return createKeyVaultSigningKeys(keyVaultUrl, await credential(config));
}

async function storageAccount(config: Config): Promise<StorageAccount> {
  const { storage } = config;
  return 'connectionString' in storage ? storage : { ...storage, credential: await credential(config) };
}

async function credential(config: Config): Promise<TokenCredential> {
  const { azureCredential } = await import('./azure-credential.ts');
  return azureCredential(config);
}
