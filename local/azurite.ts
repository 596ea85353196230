import { createRequire } from 'node:module';
import { Service, type ServiceOptions } from './start/service.ts';

/** Where its services listen. */
interface AzuritePorts {
  blobPort: number;
  queuePort: number;
  tablePort: number;
}

/** Of the ports, 0 or nothing takes a free one. */
interface AzuriteOptions extends Partial<AzuritePorts> {
  /** Folder of its data; without one everything is kept in memory. */
  location?: string;
  /** Names of its accounts; without any it has the well-known one. */
  accounts?: readonly string[];
}

export interface Azurite extends AzuritePorts {
  /** For AzureWebJobsStorage: that of the first account. */
  connectionString: string;
  connectionStringOf(account?: string): string;
  stop(): Promise<void>;
  /** Ends it at once, so that it can finish and tidy nothing; resolves when it is gone. */
  kill(): Promise<void>;
}

/** The well-known account of every Azurite: no secret (learn.microsoft.com, "Use the Azurite emulator"). */
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** @param ports without that of the tables, the account has none. */
export function azuriteConnectionString(
  { blobPort, queuePort, tablePort }: Omit<AzuritePorts, 'tablePort'> & Partial<AzuritePorts>,
  account = ACCOUNT,
): string {
  return [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${account === ACCOUNT ? KEY : keyOf(account)}`,
    `BlobEndpoint=http://127.0.0.1:${blobPort}/${account}`,
    `QueueEndpoint=http://127.0.0.1:${queuePort}/${account}`,
    ...(tablePort === undefined ? [] : [`TableEndpoint=http://127.0.0.1:${tablePort}/${account}`]),
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

/** Begins Azurite as a service, for who waits for its ports by other means. */
export function azuriteService(
  { location, blobPort = 0, queuePort = 0, tablePort = 0, accounts }: AzuriteOptions,
  { env, ...service }: ServiceOptions,
): Service {
  const storage = location === undefined ? ['--inMemoryPersistence'] : ['--location', location];
  return new Service(
    'Azurite',
    [
      process.execPath,
      createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js'),
      ...['--silent', '--disableTelemetry', '--skipApiVersionCheck', ...storage],
      ...['--blobPort', String(blobPort), '--queuePort', String(queuePort)],
      ...['--tablePort', String(tablePort)],
    ],
    { ...service, env: accounts === undefined ? env : { ...env, AZURITE_ACCOUNTS: accountList(accounts) } },
  );
}

/** Starts Azurite and waits until blobs, queues and tables answer. */
export async function startAzurite(options: AzuriteOptions = {}): Promise<Azurite> {
  let output = '';
  const listening = Promise.withResolvers<AzuritePorts>();
  const service = azuriteService(options, {
    env: process.env,
    cwd: process.cwd(),
    onOutput: (text) => {
      output += text;
      const portOf = (kind: string): number =>
        Number(new RegExp(`${kind} service is successfully listening at \\S+:(\\d+)`).exec(output)?.[1] ?? 0);
      // Tables come last: one that is ended before has not saved what it was given.
      const tablePort = portOf('Table');
      if (tablePort > 0)
        listening.resolve({ blobPort: portOf('Blob'), queuePort: portOf('Queue'), tablePort });
    },
  });
  void service.ended.then(({ code }) =>
    listening.reject(new Error(`Azurite ended with code ${code ?? '?'}: ${output.trim()}`)),
  );
  const ports = await listening.promise;

  const [first] = options.accounts ?? [];
  return {
    ...ports,
    connectionString: azuriteConnectionString(ports, first),
    connectionStringOf: (account) => azuriteConnectionString(ports, account),
    stop: () => service.stop(),
    async kill() {
      service.kill();
      await service.ended;
    },
  };
}
