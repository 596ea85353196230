import { text } from 'node:stream/consumers';
import { BlobServiceClient, RestError } from '@azure/storage-blob';
import type { BlockBlobClient } from '@azure/storage-blob';

/** When a timer has fired and when it is due, kept across restarts as the real host keeps it. */
export interface TimerStatus {
  Last: string;
  Next: string;
  LastUpdated: string;
}

export interface TimerStatusStore {
  get(name: string): Promise<TimerStatus | null>;
  set(name: string, status: TimerStatus): Promise<void>;
}

/** Blobs `timers/niab-local/Host.Functions.<name>/status` in the container `azure-webjobs-hosts`. */
export function timerStatusStore(storageConnectionString: string): TimerStatusStore {
  const container =
    BlobServiceClient.fromConnectionString(storageConnectionString).getContainerClient('azure-webjobs-hosts');
  const blob = (name: string): BlockBlobClient =>
    container.getBlockBlobClient(`timers/niab-local/Host.Functions.${name}/status`);

  return {
    async get(name) {
      try {
        // One request: downloadToBuffer asks for the length first, and reads half of what was written in between.
        const { readableStreamBody } = await blob(name).download();
        return readableStreamBody === undefined
          ? null
          : (JSON.parse(await text(readableStreamBody)) as TimerStatus);
      } catch (error) {
        if (error instanceof RestError && error.statusCode === 404) return null;
        throw error;
      }
    },
    async set(name, status) {
      await container.createIfNotExists();
      const content = JSON.stringify(status);
      await blob(name).upload(content, content.length);
    },
  };
}
