import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * The site as it is sent in Azure: compressed, its files from a cache. The emulator does neither, and speed could not be measured.
 * It has a thread of its own: what measures in this one would make its visitors wait.
 */
export async function startCompressingProxy(): Promise<{ url: string; close: () => Promise<void> }> {
  const worker = new Worker(new URL('compressing-proxy-worker.ts', import.meta.url));
  const [port] = (await once(worker, 'message')) as [number];
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await worker.terminate();
    },
  };
}
