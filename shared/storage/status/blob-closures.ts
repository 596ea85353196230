import { buffer } from 'node:stream/consumers';
import { RestError, type ContainerClient } from '@azure/storage-blob';
import * as z from 'zod';
import type { Closures } from '../../sources/closures.ts';
import { blobService, type StorageAccount } from '../storage-account.ts';
import { STATUS_CONTAINER } from './blob-status-store.ts';

const closureSchema = z.object({ until: z.iso.datetime() });

/**
 * One small blob for each host that ever refused, `closed-hosts/{host}.json` in the container of the status: no database is
 * woken for it, and two processes that are refused at once do not lose each other's word. One that cannot be read says
 * nothing.
 */
export function createBlobClosures(account: StorageAccount): Closures {
  const container = blobService(account).getContainerClient(STATUS_CONTAINER);
  return {
    closedUntil: (host) => readClosure(container, nameOf(host)),
    async close(host, until) {
      await container.createIfNotExists();
      const body = JSON.stringify({ until: new Date(until).toISOString() });
      await container.getBlockBlobClient(nameOf(host)).upload(body, Buffer.byteLength(body), {
        blobHTTPHeaders: { blobContentType: 'application/json' },
      });
    },
  };
}

async function readClosure(container: ContainerClient, name: string): Promise<number> {
  try {
    const { readableStreamBody } = await container.getBlockBlobClient(name).download();
    if (readableStreamBody === undefined) return 0;
    const kept = closureSchema.safeParse(JSON.parse((await buffer(readableStreamBody)).toString())).data;
    return kept === undefined ? 0 : Date.parse(kept.until);
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof RestError && error.statusCode === 404)) return 0;
    throw error;
  }
}

function nameOf(host: string): string {
  return `closed-hosts/${encodeURIComponent(host)}.json`;
}
