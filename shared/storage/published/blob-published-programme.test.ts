import { BlobServiceClient } from '@azure/storage-blob';
import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import type { PublishedProgramme } from '../../domain/shapes/public-programme.ts';
import { createBlobPublishedProgramme } from './blob-published-programme.ts';
import { PUBLISHED_CONTAINER } from './blob-published-weeks.ts';

const azurite = useAzurite();
const programme = (publishedAt: string): PublishedProgramme => ({
  publishedAt,
  cinema: [{ effectiveFrom: '2023-06-07', name: 'Le Méliès', address: '', ticketPrice: 10 }],
  weeks: [],
});
const [early, late] = [programme('2023-06-01T06:00:00.000Z'), programme('2023-06-05T06:00:00.000Z')];

describe('the programme in Azure Blob storage', () => {
  const store = () => createBlobPublishedProgramme({ connectionString: azurite.connectionString });

  it('is not there at first, then each as it was written after what was read', async () => {
    const own = store();
    expect(await own.read()).toEqual({ programme: null, tag: null });
    const before = own.state();
    expect(await own.write(early, null)).toBe(true);
    expect(own.state()).not.toBe(before);
    const { programme: kept, tag } = await store().read();
    expect(kept).toEqual(early);
    expect(await own.write(late, tag)).toBe(true);
    expect((await store().read()).programme).toEqual(late);
  });

  it('is not written by who has read another one, or none', async () => {
    const { tag } = await store().read();
    expect(await store().write(early, null)).toBe(false);
    expect(await store().write(early, '"0x1"')).toBe(false);
    expect(await store().read()).toEqual({ programme: late, tag });
  });

  it('of many who write after the same one, one does', async () => {
    const { tag } = await store().read();
    const answers = await Promise.all([1, 2, 3, 4].map(() => store().write(early, tag)));
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it.each(['', '{', '{"publishedAt":1}'])(
    'that cannot be read is none, and is written over: %j',
    async (text) => {
      await BlobServiceClient.fromConnectionString(azurite.connectionString)
        .getContainerClient(PUBLISHED_CONTAINER)
        .getBlockBlobClient('programme.json')
        .upload(text, text.length);
      const { programme: kept, tag } = await store().read();
      expect(kept).toBeNull();
      expect(await store().write(late, tag)).toBe(true);
      expect((await store().read()).programme).toEqual(late);
    },
  );
});
