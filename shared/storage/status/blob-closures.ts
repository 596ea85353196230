import * as z from 'zod';
import type { Closures } from '../../sources/closures.ts';
import { readJsonBlob, writeJsonBlob } from '../json-blob.ts';
import { blobContainer, type StorageAccount } from '../storage-account.ts';
import { STATUS_CONTAINER } from './blob-status-store.ts';

const closureSchema = z.object({ until: z.iso.datetime() });

/**
 * One small blob for each host that ever refused, `closed-hosts/{host}.json` in the container of the status: no database is
 * woken for it, and two processes that are refused at once do not lose each other's word. One that cannot be read says
 * nothing.
 */
export function createBlobClosures(account: StorageAccount): Closures {
  const container = blobContainer(account, STATUS_CONTAINER);
  return {
    closedUntil: async (host) => {
      const kept = await readJsonBlob(container, nameOf(host), closureSchema);
      return kept === null ? 0 : Date.parse(kept.until);
    },
    close: (host, until) => writeJsonBlob(container, nameOf(host), { until: new Date(until).toISOString() }),
  };
}

function nameOf(host: string): string {
  return `closed-hosts/${encodeURIComponent(host)}.json`;
}
