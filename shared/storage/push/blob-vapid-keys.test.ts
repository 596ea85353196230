import { createECDH } from 'node:crypto';
import { BlobServiceClient } from '@azure/storage-blob';
import { describe, expect, it } from 'vitest';
import { newAccount } from '#test/support/azurite.ts';
import { createBlobVapidKeys, PUSH_CONTAINER } from './blob-vapid-keys.ts';

describe('the keys by which the push services know the cinema', () => {
  it('are made once, whichever of many processes is first, and fit each other', async () => {
    const account = { connectionString: await newAccount() };
    const made = await Promise.all(
      Array.from({ length: 8 }, () => createBlobVapidKeys(account)).map((store) => store.keys()),
    );
    const [first] = made;
    expect(new Set(made.map((keys) => JSON.stringify(keys))).size).toBe(1);
    expect(await createBlobVapidKeys(account).keys()).toEqual(first);
    const curve = createECDH('prime256v1');
    curve.setPrivateKey(first?.privateKey ?? '', 'base64url');
    expect(curve.getPublicKey('base64url')).toBe(first?.publicKey);
  });

  it('are those that were put back, without a restart', async () => {
    const account = { connectionString: await newAccount() };
    const store = createBlobVapidKeys(account);
    const before = await store.keys();
    const container = BlobServiceClient.fromConnectionString(account.connectionString).getContainerClient(
      PUSH_CONTAINER,
    );
    await container.deleteBlob('vapid.json');
    const after = await store.keys();
    expect(after).not.toEqual(before);
    const text = JSON.stringify(before);
    await container.getBlockBlobClient('vapid.json').upload(text, text.length);
    expect(await store.keys()).toEqual(before);
  });

  it('that cannot be read are not replaced: nobody could be told any more', async () => {
    const account = { connectionString: await newAccount() };
    const container = BlobServiceClient.fromConnectionString(account.connectionString).getContainerClient(
      PUSH_CONTAINER,
    );
    await container.create();
    const blob = container.getBlockBlobClient('vapid.json');
    await blob.upload('{"publicKey":"x"}', 17);
    await expect(createBlobVapidKeys(account).keys()).rejects.toMatchObject({ code: 'data-unreadable' });
    expect((await blob.downloadToBuffer()).toString()).toBe('{"publicKey":"x"}');
  });
});
