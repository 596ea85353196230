import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PORTS } from '../ports.ts';

const PURPOSES: Record<keyof typeof PORTS, string> = {
  site: 'the site',
  functions: 'the functions',
  api: 'the prediction API',
  sampleSite: 'the sample site',
  blobs: 'blob storage (Azurite)',
  queues: 'queue storage (Azurite)',
  tables: 'table storage (Azurite)',
};

/**
 * One sentence for each port that another program holds, with what to do.
 * @param given the ports at which something else is expected to listen.
 */
export async function takenPorts(given: readonly (keyof typeof PORTS)[] = []): Promise<string[]> {
  const names = (Object.keys(PORTS) as (keyof typeof PORTS)[]).filter((name) => !given.includes(name));
  const free = await Promise.all(names.map((name) => isFree(PORTS[name])));
  return names
    .filter((_, index) => !free[index])
    .map(
      (name) =>
        `Port ${PORTS[name]}, meant for ${PURPOSES[name]}, is taken by another program. ` +
        `Find it with "lsof -i :${PORTS[name]}" (or "ss -ltnp"), end it, and start again.`,
    );
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Waits until an address answers with anything but an error of the gateway. */
export async function untilAnswers(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]) });
      await response.body?.cancel();
      if (response.status < 500) return;
    } catch {
      signal.throwIfAborted();
    }
    await sleep(100, undefined, { signal });
  }
}
