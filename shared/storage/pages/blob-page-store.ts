import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ContainerClient } from '@azure/storage-blob';
import { InvalidInputError, messageOf, NiabError } from '../../errors.ts';
import { KeptPromise } from '../../kept-promise.ts';
import { blobContainer, isMissing, type Opened, type StorageAccount } from '../storage-account.ts';
import type { PageStore, RawPage } from './page-store.ts';

export const PAGES_CONTAINER = 'pages';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * Pages as blobs of the container `pages`, which is made when it is first written to. The body is the blob, in UTF-8
 * and compressed: some pages are 4 MB, and an eighth of it so. The blob says so (`Content-Encoding: gzip`), as a browser
 * or a storage browser wants to know it; one that does not was written before and is read as it is. What else is known
 * of a page is in the blob's metadata.
 */
export function createBlobPageStore(account: StorageAccount): PageStore {
  return new BlobPageStore(blobContainer(account, PAGES_CONTAINER));
}

class BlobPageStore implements PageStore {
  readonly #container: Opened<ContainerClient>;
  readonly #made: KeptPromise<unknown>;

  constructor(container: Opened<ContainerClient>) {
    this.#container = container;
    this.#made = new KeptPromise(async () => (await container()).createIfNotExists());
  }

  async put(page: RawPage): Promise<void> {
    checkName(page.name);
    await this.#made.get();
    const container = await this.#container();
    const body = await compress(page.body);
    const upload = (): Promise<unknown> =>
      container.getBlockBlobClient(page.name).upload(body, body.byteLength, {
        blobHTTPHeaders: { blobContentType: 'text/plain; charset=utf-8', blobContentEncoding: 'gzip' },
        metadata: toMetadata(page),
      });
    try {
      await upload();
    } catch (error) {
      // Somebody has deleted the container since it was made.
      if (!isMissing(error)) throw error;
      this.#made.forget();
      await this.#made.get();
      await upload();
    }
  }

  async get(name: string): Promise<RawPage | null> {
    checkName(name);
    try {
      const blob = await (await this.#container()).getBlockBlobClient(name).download();
      const { contentEncoding, metadata, readableStreamBody } = blob;
      if (readableStreamBody === undefined) throw new NiabError('unreadable-page', `${name}: no content`);
      const content = await buffer(readableStreamBody);
      const body = (contentEncoding === 'gzip' ? await decompressed(name, content) : content).toString();
      return { name, body, ...fromMetadata(name, metadata ?? {}) };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async list(prefix: string): Promise<string[]> {
    const names: string[] = [];
    try {
      const blobs = (await this.#container()).listBlobsFlat({ prefix });
      for await (const blob of blobs) names.push(blob.name);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
    return names.toSorted();
  }
}

async function decompressed(name: string, content: Buffer): Promise<Buffer> {
  try {
    return await decompress(content);
  } catch (error) {
    throw new NiabError(
      'unreadable-page',
      `${name}: the blob is called gzip and is not: ${messageOf(error)}`,
      {
        cause: error,
      },
    );
  }
}

/** Metadata are HTTP headers: ASCII only, so each value is percent-encoded; what is null is left out. */
function toMetadata(page: RawPage): Record<string, string> {
  const { url, fetchedAt, contentType, etag, lastModified } = page;
  return Object.fromEntries(
    Object.entries({ url, fetchedAt, contentType, etag, lastModified })
      .filter((entry): entry is [string, string] => entry[1] !== null)
      .map(([key, value]) => [key.toLowerCase(), encodeURIComponent(value)]),
  );
}

function fromMetadata(name: string, metadata: Record<string, string>): Omit<RawPage, 'name' | 'body'> {
  const optional = (key: keyof RawPage): string | null => {
    const value = metadata[key.toLowerCase()];
    return value === undefined ? null : decodeURIComponent(value);
  };
  const required = (key: keyof RawPage): string => {
    const value = optional(key);
    if (value === null) throw new NiabError('unreadable-page', `${name}: the blob has no metadata ${key}`);
    return value;
  };
  return {
    url: required('url'),
    fetchedAt: required('fetchedAt'),
    contentType: required('contentType'),
    etag: optional('etag'),
    lastModified: optional('lastModified'),
  };
}

/** Azure's rules of a blob's name, and no way out of the folder for a tool that copies pages to a disk. */
function checkName(name: string): void {
  const parts = name.split('/');
  const bad = parts.some((part) => part === '' || part.endsWith('.') || part.length > 254);
  if (bad || name.includes('\\') || name.length > 1_024) {
    throw new InvalidInputError('name', `Not the name of a page: ${name}`);
  }
}
