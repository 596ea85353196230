import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { afterAll, beforeAll } from 'vitest';

/** Azurite's one account; name and key are published and the same everywhere. */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const START_TIMEOUT_MS = 15_000;

/**
 * A real Azurite for one test file: in memory, on ports of its own, started before the first test and ended after
 * the last. Answers how to reach it, once it runs.
 */
export function useAzurite(): () => string {
  let azurite: { connectionString: string; stop: () => Promise<void> } | null = null;
  beforeAll(async () => {
    azurite = await startAzurite();
  }, START_TIMEOUT_MS);
  afterAll(() => azurite?.stop());
  return () => {
    if (azurite === null) throw new Error('Azurite does not run');
    return azurite.connectionString;
  };
}

async function startAzurite(): Promise<{ connectionString: string; stop: () => Promise<void> }> {
  const program = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
  const ports = ['--blobPort', '0', '--queuePort', '0', '--tablePort', '0'];
  // The SDK may speak a newer version of the protocol than Azurite has heard of.
  const child = spawn(
    process.execPath,
    [program, '--inMemoryPersistence', '--skipApiVersionCheck', ...ports, '--disableTelemetry'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const [blob, queue] = await addresses(child);
  return {
    connectionString: [
      'DefaultEndpointsProtocol=http',
      `AccountName=${ACCOUNT}`,
      `AccountKey=${KEY}`,
      `BlobEndpoint=${blob}/${ACCOUNT}`,
      `QueueEndpoint=${queue}/${ACCOUNT}`,
    ].join(';'),
    async stop() {
      process.off('exit', kill);
      const ended = once(child, 'exit');
      if (child.exitCode === null && kill()) await ended;
    },
  };
}

/** The addresses of the blob and the queue service, as Azurite prints them. Its later output is read and dropped. */
function addresses(child: ChildProcess): Promise<[string, string]> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      if (printed.length > 10_000) return;
      printed += String(chunk);
      const [blob, queue] = ['Blob', 'Queue'].map(
        (service) =>
          new RegExp(`${service} service is successfully listening at (http://\\S+)`).exec(printed)?.[1],
      );
      if (blob !== undefined && queue !== undefined) resolve([blob, queue]);
    });
    child.once('exit', () => reject(new Error(`Azurite did not start: ${printed}`)));
    child.once('error', reject);
  });
}
