import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishedFilm } from '#functions/v1/tests/published-film.ts';
import { startAzurite } from '#local/azurite.ts';
import { root, SAMPLE_MODEL } from '#local/settings.ts';
import { addClient } from '#shared/access/manage-clients.ts';
import { SCOPES } from '#shared/access/scopes.ts';
import { readConfig } from '#shared/config.ts';
import { openAccessStores } from '#shared/open-access-stores.ts';
import { openPublishedWeeks } from '#shared/open-published-weeks.ts';
import type { Listening } from '../packaged-functions.ts';

/** So many that no run of the fuzzer meets the limit, which has tests of its own. */
const REQUESTS_A_MINUTE = 100_000;

export interface StartedApi {
  url: string;
  /** A client with all scopes. */
  clientId: string;
  secret: string;
  /** The settings that commands need to reach its storage. */
  settings: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** The bundled app of the prediction API on the local host and on an Azurite of its own, with a client and a published week; ports are free ones. */
export async function startApi(): Promise<StartedApi> {
  const { status } = spawnSync(process.execPath, ['local/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The functions could not be bundled');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'niab-fuzz-api-'));
  const azurite = await startAzurite();
  const settings = {
    ...{ NIAB_APP: 'api', NIAB_AUTH: 'loopback', NIAB_DATA_DIR: dataDir },
    AzureWebJobsStorage: azurite.connectionString,
    // As at `npm start`, for which docs/api.md is written.
    NIAB_MODEL_DIR: SAMPLE_MODEL,
    // All calls of the catalogue have an answer.
    NIAB_MOVIELENS: 'on',
    AzureFunctionsJobHost__extensions__http__routePrefix: '',
  };
  const child = fork(path.join(root, 'test/support/packaged-functions.ts'), [], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: settings,
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await azurite.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const [{ port }] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`The API has ended with ${String(code)}`);
      }),
    ])) as [Listening];
    const config = readConfig(settings);
    const published = await openPublishedWeeks(config);
    await published.write({
      ...{ week: '2027-03-10', publishedAt: '2027-03-08T06:00:00.000Z' },
      releases: [publishedFilm('a', 300_000, 500_000), publishedFilm('b', 900_000), publishedFilm('c', null)],
    });
    const { store } = await openAccessStores(config);
    const wanted = { name: 'Fuzzer', scopes: SCOPES, requestsAMinute: REQUESTS_A_MINUTE };
    const { client, secret } = await addClient(store, wanted, new Date());
    return { url: `http://127.0.0.1:${port}`, clientId: client.clientId, secret, settings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
