import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';

export interface AzuriteOptions {
  /** Folder of its data; without one everything is kept in memory. */
  location?: string;
  /** 0 or nothing takes a free port. */
  blobPort?: number;
  queuePort?: number;
  /** Names of its accounts; without any it has the well-known one. */
  accounts?: readonly string[];
  /** Starts it in a process group of its own. */
  detached?: boolean;
  /** Gets what it prints. */
  onOutput?: (text: string) => void;
}

export interface Azurite {
  process: ChildProcess;
  blobPort: number;
  queuePort: number;
  /** For AzureWebJobsStorage: that of the first account. */
  connectionString: string;
  connectionStringOf(account?: string): string;
  stop(): Promise<void>;
}

/** The well-known account of every Azurite: no secret (learn.microsoft.com, "Use the Azurite emulator"). */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export function azuriteConnectionString(blobPort: number, queuePort: number, account = ACCOUNT): string {
  return [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${account === ACCOUNT ? KEY : keyOf(account)}`,
    `BlobEndpoint=http://127.0.0.1:${blobPort}/${account}`,
    `QueueEndpoint=http://127.0.0.1:${queuePort}/${account}`,
  ].join(';');
}

/** That of an account that was made for this machine: its name. */
function keyOf(account: string): string {
  return Buffer.from(account).toString('base64');
}

/** As Azurite reads them from AZURITE_ACCOUNTS. */
function accountList(accounts: readonly string[]): string {
  return accounts.map((account) => `${account}:${keyOf(account)}`).join(';');
}

/** Starts Azurite and waits until blobs and queues answer. */
export async function startAzurite(options: AzuriteOptions = {}): Promise<Azurite> {
  const main = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
  const storage =
    options.location === undefined ? ['--inMemoryPersistence'] : ['--location', options.location];
  const ports = [
    ...['--blobPort', String(options.blobPort ?? 0)],
    ...['--queuePort', String(options.queuePort ?? 0)],
    ...['--tablePort', '0'],
  ];
  const child = spawn(
    process.execPath,
    [main, '--silent', '--disableTelemetry', '--skipApiVersionCheck', ...storage, ...ports],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: options.detached ?? false,
      env: {
        ...process.env,
        ...(options.accounts === undefined ? {} : { AZURITE_ACCOUNTS: accountList(options.accounts) }),
      },
    },
  );

  let output = '';
  const { blobPort, queuePort } = await new Promise<{ blobPort: number; queuePort: number }>(
    (resolve, reject) => {
      const read = (chunk: Buffer): void => {
        options.onOutput?.(chunk.toString());
        output += chunk.toString();
        const blob = /Blob service is successfully listening at \S+:(\d+)/.exec(output)?.[1];
        const queue = /Queue service is successfully listening at \S+:(\d+)/.exec(output)?.[1];
        if (blob !== undefined && queue !== undefined) {
          resolve({ blobPort: Number(blob), queuePort: Number(queue) });
        }
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', (code) => reject(new Error(`Azurite ended with code ${code}: ${output.trim()}`)));
      child.once('error', reject);
    },
  );

  const [first] = options.accounts ?? [];
  return {
    process: child,
    blobPort,
    queuePort,
    connectionString: azuriteConnectionString(blobPort, queuePort, first),
    connectionStringOf: (account) => azuriteConnectionString(blobPort, queuePort, account),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await once(child, 'exit');
      clearTimeout(force);
    },
  };
}
