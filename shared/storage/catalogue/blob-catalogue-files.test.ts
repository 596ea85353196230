import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { createBlobCatalogueFiles } from './blob-catalogue-files.ts';

const azurite = useAzurite();

describe('the files of the catalogue in Azure Blob storage', () => {
  const files = () => createBlobCatalogueFiles({ connectionString: azurite.connectionString });
  const [first, second] = [
    { version: '0123456789abcdef', madeAt: '2026-11-30T10:00:00.000Z' },
    { version: 'fedcba9876543210', madeAt: '2026-11-30T11:00:00.000Z' },
  ];
  const [one, other] = [Uint8Array.of(1, 0, 255, 13, 10), new Uint8Array(300_000).fill(7)];

  it('are not there at first, then each as it was stored, and the last one stands', async () => {
    expect(await files().current()).toBeNull();
    expect(await files().read(first.version)).toBeNull();
    await files().publish(first, one, null);
    expect(await files().current()).toEqual(first);
    await files().publish(second, other, first.version);
    expect(await files().current()).toEqual(second);
    expect(Uint8Array.from((await files().read(first.version)) ?? [])).toEqual(one);
    expect(Buffer.from(other).equals((await files().read(second.version)) ?? one)).toBe(true);
  });

  it('never change: a version that is there may stand again', async () => {
    await files().publish(first, other, second.version);
    expect(await files().current()).toEqual(first);
    expect(Uint8Array.from((await files().read(first.version)) ?? [])).toEqual(one);
  });

  it('are not put in the place of one that whoever made them has not seen', async () => {
    const stale = files().publish(second, other, second.version);
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
    await expect(files().publish(second, other, null)).rejects.toMatchObject({ code: 'conflict' });
    expect(await files().current()).toEqual(first);
    const next = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'].map((version) => ({ ...second, version }));
    const all = await Promise.allSettled(next.map((each) => files().publish(each, other, first.version)));
    expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
