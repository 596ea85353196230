import type { TokenCredential } from '@azure/identity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newKeySet } from '../../access/signing-key-set.ts';
import { createKeyVaultSigningKeys, SIGNING_KEYS_SECRET } from './key-vault-signing-keys.ts';
import type { SigningKeyStore } from './signing-key-store.ts';
import { KeyVaultStandIn } from './testing-key-vault.ts';

const identity: TokenCredential = {
  getToken: () => Promise.resolve({ token: 'of-the-identity', expiresOnTimestamp: Date.now() + 3_600_000 }),
};

describe('signing keys in a key vault', () => {
  const vault = new KeyVaultStandIn();
  let keys: SigningKeyStore;
  beforeAll(() => vault.start());
  afterAll(() => vault.stop());
  beforeEach(() => {
    vault.secrets.clear();
    vault.asked.length = 0;
    // The stand-in has no certificate, and no host name below that of the service.
    const options = { allowInsecureConnection: true, disableChallengeResourceVerification: true };
    keys = createKeyVaultSigningKeys(vault.url, identity, options);
  });

  it('are none before an operator has made them', async () => {
    expect(await keys.read()).toBeNull();
    expect(vault.secrets.size).toBe(0);
  });

  it('are the value of one secret, read with the identity of the app', async () => {
    const set = await newKeySet(new Date());
    await keys.write(set);
    expect(await keys.read()).toEqual(set);
    expect(vault.asked.filter((line) => line.endsWith('signed in'))).toEqual([
      `PUT /secrets/${SIGNING_KEYS_SECRET} signed in`,
      `GET /secrets/${SIGNING_KEYS_SECRET}/ signed in`,
    ]);
  });

  it('are refused when the secret is something else', async () => {
    vault.secrets.set(SIGNING_KEYS_SECRET, 'hunter2');
    await expect(keys.read()).rejects.toThrow(/cannot be read/);
  });
});
