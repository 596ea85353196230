import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { NiabError } from '#shared/errors.ts';
import { azuriteConnectionString } from '../azurite.ts';
import { root } from '../settings.ts';
import { PORTS } from '../ports.ts';

/** Where compose.yaml publishes them. */
const SQL_PORT = 1433;
const COSMOS_PORT = 8081;

/** Those of its services that take the place of the embedded ones; the others are functions and pages in containers. */
const SERVICES = ['azurite', 'cosmos', 'sql'] as const;

/** The well-known account of every Cosmos emulator: no secret (learn.microsoft.com, "Use the Azure Cosmos DB Emulator"). */
const COSMOS_KEY = 'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==';

/** Settings that choose the services of compose.yaml instead of the embedded ones. */
export function composeSettings(): Record<string, string> {
  const { MSSQL_SA_PASSWORD: password = '' } = parseEnv(readFileSync(path.join(root, 'compose.env'), 'utf8'));
  return {
    AzureWebJobsStorage: azuriteConnectionString({
      blobPort: PORTS.blobs,
      queuePort: PORTS.queues,
      tablePort: PORTS.tables,
    }),
    NIAB_SQL_CONNECTION_STRING: `mssql://sa:${encodeURIComponent(password)}@127.0.0.1:${SQL_PORT}/niab?encrypt=true&trustServerCertificate=true`,
    NIAB_COSMOS_CONNECTION_STRING: `AccountEndpoint=http://127.0.0.1:${COSMOS_PORT}/;AccountKey=${COSMOS_KEY}`,
  };
}

/**
 * Starts the services of compose.yaml, does the work when all are healthy and their tables are up to date, and stops
 * them, keeping their data.
 * @throws NiabError `docker-unavailable`, `services-not-started`, each with what to do.
 */
export async function withCompose<T>(settings: Record<string, string>, work: () => Promise<T>): Promise<T> {
  checkDocker();
  // Ctrl-C reaches docker by itself; this process has to stop what has started so far.
  process.on('SIGINT', () => undefined);
  try {
    if ((await compose('up', '--wait', ...SERVICES)) !== 0) {
      throw notStarted('did not become healthy');
    }
    // In a process of its own: the drivers of the databases would slow every start down.
    const migrate = [path.join(root, 'local/migrate.ts')];
    if ((await run(process.execPath, migrate, settings)) !== 0) throw notStarted('did not get their tables');
    return await work();
  } finally {
    await compose('stop');
  }
}

/** Forgets the services with their data. */
export async function composeForget(): Promise<void> {
  checkDocker();
  await compose('down', '--volumes');
}

function checkDocker(): void {
  const needs = [
    [['--version'], 'Docker is not installed: see https://docs.docker.com/get-docker/.'],
    [['compose', 'version'], 'Docker has no Compose plugin: see https://docs.docker.com/compose/install/.'],
    [['info'], 'The engine of Docker does not answer: start Docker, and see "docker info".'],
  ] as const;
  for (const [args, advice] of needs) {
    if (spawnSync('docker', args, { stdio: 'ignore' }).status === 0) continue;
    throw new NiabError(
      'docker-unavailable',
      `${advice}\n"npm start" without "--services compose" needs no Docker.`,
    );
  }
}

function notStarted(what: string): NiabError {
  return new NiabError(
    'services-not-started',
    `The services of compose.yaml ${what}. See "docker compose logs", then start again.`,
  );
}

function compose(...args: string[]): Promise<number | null> {
  return run('docker', ['compose', ...args], process.env);
}

/** Answers the exit code. */
async function run(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<number | null> {
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
