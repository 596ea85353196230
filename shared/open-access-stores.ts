import path from 'node:path';
import { azureCredential } from './azure-credential.ts';
import type { Config } from './config.ts';
import { openStorageAccount } from './open-storage-account.ts';
import type { AccessStore } from './storage/access/access-store.ts';
import type { SigningKeyStore } from './storage/access/signing-key-store.ts';

/** Where the signing keys are while no key vault is named. */
export const SIGNING_KEYS_FILE = 'signing-keys.json';

/** The stores that the settings name; only what they need is loaded. Nothing is asked yet. */
export async function openAccessStores(
  config: Config,
): Promise<{ store: AccessStore; signingKeys: SigningKeyStore }> {
  const [{ createTableAccessStore }, signingKeys] = await Promise.all([
    import('./storage/access/table-access-store.ts'),
    openSigningKeys(config),
  ]);
  return { store: createTableAccessStore(openStorageAccount(config)), signingKeys };
}

async function openSigningKeys(config: Config): Promise<SigningKeyStore> {
  const { keyVaultUrl } = config.api;
  if (keyVaultUrl === null) {
    const { createFileSigningKeys } = await import('./storage/access/file-signing-keys.ts');
    return createFileSigningKeys(path.join(config.dataDir, SIGNING_KEYS_FILE));
  }
  const { createKeyVaultSigningKeys } = await import('./storage/access/key-vault-signing-keys.ts');
  return createKeyVaultSigningKeys(keyVaultUrl, azureCredential(config));
}
