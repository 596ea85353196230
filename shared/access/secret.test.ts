import { describe, expect, it } from 'vitest';
import { isClientId, newClientId } from './client.ts';
import { hashSecret, isSecretOf, newSecret, NO_SECRET_HASH } from './secret.ts';

describe('the secret of a client', () => {
  it('has 256 random bits and could never be an id', () => {
    const secrets = new Set(Array.from({ length: 100 }, newSecret));
    expect(secrets.size).toBe(100);
    for (const secret of secrets) {
      expect(Buffer.from(secret.slice('niab_secret_'.length), 'base64url')).toHaveLength(32);
      expect(isClientId(secret)).toBe(false);
    }
    expect(isClientId(newClientId())).toBe(true);
  });

  it('is known by its hash alone, which has a salt of its own', async () => {
    const secret = newSecret();
    const [hash, again] = [await hashSecret(secret), await hashSecret(secret)];
    expect(hash).not.toBe(again);
    expect(hash).toMatch(/^scrypt\$16384\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(hash).not.toContain(secret);
    expect(await isSecretOf(secret, [hash])).toBe(true);
    expect(await isSecretOf(`${secret}x`, [hash])).toBe(false);
    expect(await isSecretOf(secret, [NO_SECRET_HASH])).toBe(false);
  });

  it('is compared with both secrets of a rotation', async () => {
    const [old, fresh] = [newSecret(), newSecret()];
    const oldHash = await hashSecret(old);
    const both = [await hashSecret(fresh, oldHash), oldHash];
    expect(await isSecretOf(old, both)).toBe(true);
    expect(await isSecretOf(fresh, both)).toBe(true);
    expect(await isSecretOf('wrong', both)).toBe(false);
    // Also where the cost has changed since.
    expect(await isSecretOf(old, [await hashSecret(fresh), oldHash])).toBe(true);
  });

  it('is not compared with what is no hash', async () => {
    await expect(isSecretOf('x', ['plain'])).rejects.toThrow(/cannot be read/);
  });
});
