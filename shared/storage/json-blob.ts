import { buffer } from 'node:stream/consumers';
import type { ContainerClient } from '@azure/storage-blob';
import type * as z from 'zod';
import { isMissing, type Opened } from './storage-account.ts';

/** A small JSON document in a blob; null where there is none, or where what is kept is not as the schema says. */
export async function readJsonBlob<T>(
  container: Opened<ContainerClient>,
  name: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  try {
    // In one request: between two the blob may have become another one.
    const { readableStreamBody } = await (await container()).getBlockBlobClient(name).download();
    if (readableStreamBody === undefined) return null;
    const kept = await buffer(readableStreamBody);
    return schema.safeParse(JSON.parse(kept.toString())).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return null;
    throw error;
  }
}

/** Replaces the document; the container is made when it is first written to. */
export async function writeJsonBlob(
  opened: Opened<ContainerClient>,
  name: string,
  value: unknown,
): Promise<void> {
  const container = await opened();
  await container.createIfNotExists();
  const body = JSON.stringify(value);
  await container.getBlockBlobClient(name).upload(body, Buffer.byteLength(body), {
    blobHTTPHeaders: { blobContentType: 'application/json' },
  });
}
