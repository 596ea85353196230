import { buffer } from 'node:stream/consumers';
import type { BlobRequestConditions, ContainerClient } from '@azure/storage-blob';
import type * as z from 'zod';
import { isMissing, isOvertaken, type Opened } from './storage-account.ts';

/** A document with the tag of its blob; the tag is there where what is kept cannot be read. */
interface Tagged<T> {
  value: T | null;
  tag: string | null;
}

/** A small JSON document in a blob; null where there is none, or where what is kept is not as the schema says. */
export async function readJsonBlob<T>(
  container: Opened<ContainerClient>,
  name: string,
  schema: z.ZodType<T>,
): Promise<T | null> {
  return (await readTaggedJsonBlob(container, name, schema)).value;
}

/** As `readJsonBlob`, with what a write has to follow. */
export async function readTaggedJsonBlob<T>(
  container: Opened<ContainerClient>,
  name: string,
  schema: z.ZodType<T>,
): Promise<Tagged<T>> {
  try {
    // In one request: between two the blob may have become another one.
    const { readableStreamBody, etag } = await (await container()).getBlockBlobClient(name).download();
    const kept = readableStreamBody === undefined ? '' : (await buffer(readableStreamBody)).toString();
    return { value: schema.safeParse(jsonOf(kept)).data ?? null, tag: etag ?? null };
  } catch (error) {
    if (isMissing(error)) return { value: null, tag: null };
    throw error;
  }
}

/** Replaces the document; the container is made when it is first written to. */
export async function writeJsonBlob(
  opened: Opened<ContainerClient>,
  name: string,
  value: unknown,
): Promise<void> {
  await upload(opened, name, value, {});
}

/** As `writeJsonBlob`, after what was read. False, and nothing is written, when something else is there by now. */
export async function writeJsonBlobAfter(
  opened: Opened<ContainerClient>,
  name: string,
  value: unknown,
  tag: string | null,
): Promise<boolean> {
  try {
    await upload(opened, name, value, tag === null ? { ifNoneMatch: '*' } : { ifMatch: tag });
    return true;
  } catch (error) {
    if (isOvertaken(error)) return false;
    throw error;
  }
}

async function upload(
  opened: Opened<ContainerClient>,
  name: string,
  value: unknown,
  conditions: BlobRequestConditions,
): Promise<void> {
  const container = await opened();
  await container.createIfNotExists();
  const body = JSON.stringify(value);
  await container.getBlockBlobClient(name).upload(body, Buffer.byteLength(body), {
    blobHTTPHeaders: { blobContentType: 'application/json' },
    conditions,
  });
}

/** Undefined, which no schema takes, for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
