import path from 'node:path';
import { root, SAMPLE_MODEL } from '#local/settings.ts';
import { addClient, type ClientWithSecret } from '#shared/access/manage-clients.ts';
import { TOKEN_PATH } from '#shared/access/server-metadata.ts';
import { readConfig } from '#shared/config.ts';
import { openAccessStores } from '#shared/open-access-stores.ts';
import { OPERATIONS } from '#shared/v1/contract/operations.ts';
import { tokenSchema } from '#shared/v1/contract/token.ts';
import { startBenchService, type BenchService } from './bench-service.ts';
import { LOADS, type Load, type Ours } from './figures.ts';
import type { Target } from './put-load.ts';

/** Requests a minute that no load here comes near to; they are counted all the same. */
const OUT_OF_REACH = 100_000_000;
/** The bare server, beside the bundles of the apps. */
const BARE_SERVER = path.join(root, 'dist/functions/apps/api-server.js');
const PROBE = OPERATIONS['health-get'].path;

interface OurApiOptions {
  storageConnectionString: string;
  /** Gets its data and its log. */
  folder: string;
  bodies: Record<Load, readonly string[]>;
}

/** Starts the prediction API as it is packaged and lets a client of its own have a token. */
export async function startOurApi(
  ours: Ours,
  { storageConnectionString, folder, bodies }: OurApiOptions,
): Promise<BenchService & { targets: Record<Load, Target> }> {
  const settings = {
    NIAB_APP: 'api',
    NIAB_DATA_DIR: path.join(folder, ours),
    // The other service learns from what this one knows.
    NIAB_MODEL_DIR: SAMPLE_MODEL,
    AzureWebJobsStorage: storageConnectionString,
  };
  const service = await startBenchService((port) => ({
    ...{ name: ours, cwd: root, folder, probe: PROBE },
    ...(ours === 'host'
      ? {
          command: [process.execPath, path.join(root, 'test/support/packaged-functions.ts')],
          settings: {
            ...settings,
            TEST_PORT: String(port),
            // Its routes are written whole.
            AzureFunctionsJobHost__extensions__http__routePrefix: '',
          },
        }
      : { command: [process.execPath, BARE_SERVER], settings: { ...settings, PORT: String(port) } }),
  }));
  const { store } = await openAccessStores(readConfig(settings));
  const wanted = { name: 'Bench', scopes: ['predict:read'], requestsAMinute: OUT_OF_REACH } as const;
  const token = await tokenOf(service.url, await addClient(store, wanted, new Date()));
  const url = `${service.url}${OPERATIONS['predict-post'].path}`;
  const targets = Object.fromEntries(LOADS.map((load) => [load, { url, token, bodies: bodies[load] }]));
  return { ...service, targets: targets as Record<Load, Target> };
}

async function tokenOf(url: string, { client, secret }: ClientWithSecret): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: client.clientId, client_secret: secret };
  const answer = await fetch(`${url}${TOKEN_PATH}`, { method: 'POST', body: new URLSearchParams(form) });
  return tokenSchema.parse(await answer.json()).access_token;
}
