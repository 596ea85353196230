import { BlobServiceClient } from '@azure/storage-blob';
import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { createBlobStatusStore, STATUS_CONTAINER } from './blob-status-store.ts';

const azurite = useAzurite();

describe('the status of the pipeline in Azure Blob storage', () => {
  const store = () => createBlobStatusStore({ connectionString: azurite.connectionString });
  const status = {
    writtenAt: '2026-08-27T03:04:00.000Z',
    nextCheckAt: '2026-08-31T03:00:00.000Z',
    underWay: [],
  };

  it('is not there at first, then the last one that was written', async () => {
    expect(await store().read()).toBeNull();
    await store().write({ ...status, underWay: ['2026-08-26-thursday'] });
    await store().write(status);
    expect(await store().read()).toEqual(status);
  });

  it('is one of those that were written while it was read', async () => {
    const long = { ...status, underWay: ['2026-08-26-thursday', '2026-08-26-monday'] };
    const writes = async (): Promise<void> => {
      for (let number = 0; number < 20; number += 1) await store().write(number % 2 === 0 ? long : status);
    };
    const reads = async (): Promise<void> => {
      for (let number = 0; number < 40; number += 1)
        expect([long, status]).toContainEqual(await store().read());
    };
    await store().write(status);
    await Promise.all([writes(), reads()]);
  });

  it.each(['', '{', '{"writtenAt":"yesterday"}', '[]'])(
    'is none when it cannot be read: %j',
    async (text) => {
      await store().write(status);
      const container = BlobServiceClient.fromConnectionString(azurite.connectionString).getContainerClient(
        STATUS_CONTAINER,
      );
      await container.getBlockBlobClient('pipeline.json').upload(text, text.length);
      expect(await store().read()).toBeNull();
    },
  );
});
