import type { TokenCredential } from '@azure/identity';
import { SecretClient, type SecretClientOptions } from '@azure/keyvault-secrets';
import { readKeySet } from '../../access/signing-key-set.ts';
import type { SigningKeyStore } from './signing-key-store.ts';

/** Name of the secret, whose value is the JSON of the key set. */
export const SIGNING_KEYS_SECRET = 'api-signing-keys';

/** A token may wait for the keys when a process has slept. */
const PATIENCE_MS = 8_000;
const RETRIES = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1_000 };

/**
 * Signing keys in a secret of a key vault: functions read it (Key Vault Secrets User), operators write it (Secrets Officer).
 *
 * @param vaultUrl as `https://NAME.vault.azure.net`.
 * @param options for a stand-in of the service.
 */
export function createKeyVaultSigningKeys(
  vaultUrl: string,
  credential: TokenCredential,
  options: SecretClientOptions = {},
): SigningKeyStore {
  const client = new SecretClient(vaultUrl, credential, { retryOptions: RETRIES, ...options });
  const patience = () => ({ abortSignal: AbortSignal.timeout(PATIENCE_MS) });
  return {
    async read() {
      const secret = await client.getSecret(SIGNING_KEYS_SECRET, patience()).catch((error: unknown) => {
        if (isMissing(error)) return null;
        throw error;
      });
      return secret === null ? null : readKeySet(secret.value ?? '');
    },
    begin: null,
    async write(set) {
      await client.setSecret(SIGNING_KEYS_SECRET, JSON.stringify(set), {
        contentType: 'application/json',
        ...patience(),
      });
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && Number(error.statusCode) === 404;
}
