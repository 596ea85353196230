import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { TokenCredential } from '@azure/identity';
import type { Config } from './config.ts';
import type { AnalyticalStore } from './storage/analytical/analytical-store.ts';

/** The analytical store that the settings name; only what it needs is loaded. A server is not asked yet. */
export async function openAnalyticalStore(
  { cosmos, dataDir }: Pick<Config, 'cosmos' | 'dataDir'>,
  credential: () => TokenCredential | Promise<TokenCredential>,
): Promise<AnalyticalStore> {
  if (cosmos === null) {
    const { createSqliteAnalyticalStore } = await import('./storage/analytical/sqlite-analytical-store.ts');
    mkdirSync(dataDir, { recursive: true });
    return createSqliteAnalyticalStore(path.join(dataDir, 'analytical.sqlite'));
  }
  const { createCosmosAnalyticalStore } = await import('./storage/analytical/cosmos-analytical-store.ts');
  const account =
    'connectionString' in cosmos ? cosmos : { endpoint: cosmos.endpoint, credential: await credential() };
  return createCosmosAnalyticalStore(account, cosmos.database);
}
