import path from 'node:path';
import { azureCredential } from '../../azure-credential.ts';
import type { Config } from '../../config.ts';
import type { AccessStore } from './access-store.ts';
import { createFileSigningKeys } from './file-signing-keys.ts';
import type { SigningKeyStore } from './signing-key-store.ts';
import { createTableAccessStore } from './table-access-store.ts';

/** Where the signing keys are while no key vault is named. */
export const SIGNING_KEYS_FILE = 'signing-keys.json';

/** The stores that the settings name. Nothing is asked yet. */
export async function openAccessStores(
  config: Config,
): Promise<{ store: AccessStore; signingKeys: SigningKeyStore }> {
  const { storage, api, dataDir } = config;
  const account =
    'connectionString' in storage ? storage : { ...storage, credential: azureCredential(config) };
  const store = createTableAccessStore(account);
  if (api.keyVaultUrl === null) {
    return { store, signingKeys: createFileSigningKeys(path.join(dataDir, SIGNING_KEYS_FILE)) };
  }
  const { createKeyVaultSigningKeys } = await import('./key-vault-signing-keys.ts');
  return { store, signingKeys: createKeyVaultSigningKeys(api.keyVaultUrl, azureCredential(config)) };
}
