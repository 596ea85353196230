import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { newKeySet } from './access/signing-key-set.ts';
import { temporaryFolder } from './storage/testing/temporary-folder.ts';
import { openAccessStores, SIGNING_KEYS_FILE } from './open-access-stores.ts';

const folder = temporaryFolder();

describe('the stores of access', () => {
  it('have their keys in the folder of the data on one machine', async () => {
    const config = readConfig({ AzureWebJobsStorage: 'UseDevelopmentStorage=true', NIAB_DATA_DIR: folder });
    const { signingKeys } = await openAccessStores(config);
    expect(await signingKeys.read()).toBeNull();
    await signingKeys.begin?.(await newKeySet(new Date()));
    expect(existsSync(path.join(folder, SIGNING_KEYS_FILE))).toBe(true);
  });

  it('have them in the key vault where one is named, and no process begins them', async () => {
    const config = readConfig({
      AzureWebJobsStorage__accountName: 'account',
      NIAB_KEY_VAULT: 'https://vault.example',
    });
    const { signingKeys } = await openAccessStores(config);
    expect(signingKeys.begin).toBeNull();
  });
});
