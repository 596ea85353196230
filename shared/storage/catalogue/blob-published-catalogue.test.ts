import { BlobServiceClient } from '@azure/storage-blob';
import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { createBlobPublishedCatalogue } from './blob-published-catalogue.ts';

const azurite = useAzurite();

describe('the catalogue in Azure Blob storage', () => {
  const store = () => createBlobPublishedCatalogue({ connectionString: azurite.connectionString });
  const first = { version: '0123456789abcdef', madeAt: '2026-11-30T04:00:00.000Z' };
  const second = { version: 'fedcba9876543210', madeAt: '2026-12-01T04:00:00.000Z' };

  it('is not there at first, then in editions of which the last one is current and none is lost', async () => {
    expect(await store().current()).toBeNull();
    await expect(store().read(first.version)).rejects.toMatchObject({ code: 'bad-catalogue' });
    await store().publish(first, Uint8Array.of(1, 2, 3));
    await store().publish(second, Uint8Array.of(4));
    expect(await store().current()).toEqual(second);
    expect([...(await store().read(second.version))]).toEqual([4]);
    expect([...(await store().read(first.version))]).toEqual([1, 2, 3]);
  });

  it.each(['', '{', '{}', '{"version":"../x","madeAt":""}'])(
    'is told to be broken where what names the edition is %j',
    async (text) => {
      await store().publish(first, Uint8Array.of(1));
      const container = BlobServiceClient.fromConnectionString(azurite.connectionString);
      const blob = container.getContainerClient('catalogue').getBlockBlobClient('current.json');
      await blob.upload(text, text.length);
      await expect(store().current()).rejects.toMatchObject({ code: 'bad-catalogue' });
    },
  );
});
