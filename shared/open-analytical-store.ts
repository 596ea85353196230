import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { azureCredential } from './azure-credential.ts';
import type { Config } from './config.ts';
import type { AnalyticalStore } from './storage/analytical/analytical-store.ts';

/** The analytical store that the settings name; only what it needs is loaded. A server is not asked yet. */
export async function openAnalyticalStore(
  config: Pick<Config, 'cosmos' | 'dataDir' | 'identityClientId'>,
): Promise<AnalyticalStore> {
  const { cosmos, dataDir } = config;
  if (cosmos === null) {
    const { createSqliteAnalyticalStore } = await import('./storage/analytical/sqlite-analytical-store.ts');
    mkdirSync(dataDir, { recursive: true });
    return createSqliteAnalyticalStore(path.join(dataDir, 'analytical.sqlite'));
  }
  const { createCosmosAnalyticalStore } = await import('./storage/analytical/cosmos-analytical-store.ts');
  const account =
    'connectionString' in cosmos
      ? cosmos
      : { endpoint: cosmos.endpoint, credential: azureCredential(config) };
  return createCosmosAnalyticalStore(account, cosmos.database);
}
