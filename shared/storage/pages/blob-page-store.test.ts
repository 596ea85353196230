import { gunzipSync, gzipSync } from 'node:zlib';
import { BlobServiceClient, type BlobHTTPHeaders, type BlockBlobClient } from '@azure/storage-blob';
import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { createBlobPageStore, PAGES_CONTAINER } from './blob-page-store.ts';
import { describePageStore } from './page-store.contract.ts';
import type { RawPage } from './page-store.ts';

const azurite = useAzurite();

describePageStore('Azure Blob storage', () =>
  Promise.resolve(createBlobPageStore({ connectionString: azurite.connectionString })),
);

describe('the blob of a page', () => {
  const PAGE: RawPage = {
    name: '2023-04-05-thursday/jpbox/film/7.html',
    url: 'https://example.test/page',
    fetchedAt: '2023-03-30T06:00:00.000Z',
    contentType: 'text/html; charset=utf-8',
    body: '<option value="Août"></option>'.repeat(28_000),
    etag: null,
    lastModified: null,
  };
  const store = () => createBlobPageStore({ connectionString: azurite.connectionString });
  const blobOf = (name: string): BlockBlobClient =>
    BlobServiceClient.fromConnectionString(azurite.connectionString)
      .getContainerClient(PAGES_CONTAINER)
      .getBlockBlobClient(name);

  /** A blob with a page's metadata, written without the store. */
  async function write(name: string, content: Buffer, headers: BlobHTTPHeaders): Promise<void> {
    await store().put(PAGE);
    const { metadata = {} } = await blobOf(PAGE.name).getProperties();
    await blobOf(name).upload(content, content.byteLength, { blobHTTPHeaders: headers, metadata });
  }

  it('is kept in a container that is made again when it was deleted while the process runs', async () => {
    const pages = store();
    await pages.put(PAGE);
    const service = BlobServiceClient.fromConnectionString(azurite.connectionString);
    await service.deleteContainer(PAGES_CONTAINER);
    expect(await pages.get(PAGE.name)).toBeNull();
    await pages.put(PAGE);
    expect(await pages.get(PAGE.name)).toEqual(PAGE);
  });

  it('is compressed, and says so', async () => {
    await store().put(PAGE);
    const content = await blobOf(PAGE.name).downloadToBuffer();
    expect(content.byteLength).toBeLessThan(PAGE.body.length / 8);
    expect(gunzipSync(content).toString() === PAGE.body).toBe(true);
    expect(await blobOf(PAGE.name).getProperties()).toMatchObject({
      contentEncoding: 'gzip',
      contentType: 'text/plain; charset=utf-8',
    });
  });

  it('is read as it is where it was written before pages were compressed, and compressed when it is replaced', async () => {
    const name = '2023-04-05-thursday/jpbox/film/old.html';
    await write(name, Buffer.from('<p>Août</p>'), { blobContentType: 'text/plain; charset=utf-8' });
    expect(await store().get(name)).toEqual({ ...PAGE, name, body: '<p>Août</p>' });
    await store().put({ ...PAGE, name, body: '<p>Septembre</p>' });
    expect(await store().get(name)).toMatchObject({ body: '<p>Septembre</p>' });
    expect(await blobOf(name).getProperties()).toMatchObject({ contentEncoding: 'gzip' });
  });

  it.each([
    ['not compressed', Buffer.from('<p>Août</p>')],
    ['broken off', gzipSync(PAGE.body).subarray(0, 100)],
    ['empty', Buffer.alloc(0)],
  ])('that is called gzip and is %s cannot be read', async (what, content) => {
    const name = `2023-04-05-thursday/jpbox/film/${what}.html`;
    await write(name, content, { blobContentEncoding: 'gzip' });
    const error = expect.objectContaining({
      code: 'unreadable-page',
      message: expect.stringContaining(name) as string,
    }) as Error;
    await expect(store().get(name)).rejects.toThrow(error);
  });
});
