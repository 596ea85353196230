import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { storeBlobOnce } from '../blob-bytes.ts';
import { CATALOGUE_CONTAINER, createBlobCatalogueFiles } from '../catalogue/blob-catalogue-files.ts';
import { blobContainer } from '../storage-account.ts';
import { createBlobRecommenderFiles } from './blob-recommender-files.ts';

const azurite = useAzurite();
const AT = '2026-11-30T10:00:00.000Z';
const [FIRST, SECOND, THIRD] = ['0123456789ab', 'ba9876543210', 'cccccccccccc'] as const;

describe('the models of the recommenders in Azure Blob storage', () => {
  const account = () => ({ connectionString: azurite.connectionString });
  const files = () => createBlobRecommenderFiles(account());
  const model = { manifest: '{"é":1}', file: Uint8Array.of(1, 0, 255, 13, 10), judged: '{}' };
  const other = { manifest: '{}', file: new Uint8Array(300_000).fill(7), judged: null };
  const current = { version: FIRST, before: [], at: AT };

  it('are not there at first, then each as it was stored, and none stands by that', async () => {
    expect(await files().current()).toBeNull();
    expect(await files().read(FIRST)).toBeNull();
    await files().store(FIRST, model);
    await files().store(SECOND, other);
    const [one, two] = await Promise.all([files().read(FIRST), files().read(SECOND)]);
    expect(one).toMatchObject({ manifest: model.manifest, judged: model.judged });
    expect(Uint8Array.from(one?.file ?? [])).toEqual(model.file);
    expect(two).toMatchObject({ manifest: other.manifest, judged: null });
    expect(Buffer.from(other.file).equals(two?.file ?? one?.file ?? model.file)).toBe(true);
    expect(await files().current()).toBeNull();
  });

  it('never change: what a version has stays as it was stored first', async () => {
    await files().store(FIRST, other);
    expect(await files().read(FIRST)).toMatchObject({ manifest: model.manifest, judged: model.judged });
  });

  it('stand one after the other, and not in the place of one that nobody has seen', async () => {
    await files().point(current, null);
    expect(await files().current()).toEqual(current);
    const next = { version: SECOND, before: [FIRST], at: AT };
    await expect(files().point(next, null)).rejects.toMatchObject({ code: 'conflict' });
    await expect(files().point(next, THIRD)).rejects.toMatchObject({ code: 'conflict' });
    const both = [next, { ...next, version: THIRD }].map((each) => files().point(each, FIRST));
    expect((await Promise.allSettled(both)).map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });

  it('are not there while the last of their files is missing, and whoever stores them again adds it', async () => {
    const container = blobContainer(account(), CATALOGUE_CONTAINER);
    await storeBlobOnce(container, `recommenders/${THIRD}/model.bin.gz`, model.file, 'application/gzip');
    expect(await files().read(THIRD)).toBeNull();
    await files().store(THIRD, model);
    expect(await files().read(THIRD)).toMatchObject({ manifest: model.manifest, judged: model.judged });
  });

  it('leave the editions of the catalogue, which lie beside them, alone', async () => {
    expect(await createBlobCatalogueFiles(account()).current()).toBeNull();
  });
});
