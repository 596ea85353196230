import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './storage/testing/temporary-folder.ts';

const dataDir = temporaryFolder();
/** Opens and closes the services with each of several settings; connections are made at the first use. */
const OPENS = `
  import { systemClock } from './shared/clock.ts';
  import { readConfig } from './shared/config.ts';
  import { createServices } from './shared/services.ts';
  const told = [];
  for (const settings of JSON.parse(process.env.SETTINGS)) {
    try {
      const { operational, analytical } = await createServices(readConfig({ ...process.env, ...settings }), systemClock);
      await Promise.all([operational.close(), analytical.close()]);
      told.push('opened');
    } catch (error) {
      told.push(error.message);
    }
  }
  console.log(JSON.stringify(told));
`;
const SQL = { NIAB_SQL_CONNECTION_STRING: 'Server=127.0.0.1,1;Database=niab;User Id=u;Password=p' };
const COSMOS = { NIAB_COSMOS_CONNECTION_STRING: 'AccountEndpoint=https://127.0.0.1:1/;AccountKey=bm9uZQ==;' };

test('The services on a Node.js without SQLite open where the settings name servers, not where data are in a file', () => {
  const flags = ['--no-experimental-sqlite', '--input-type=module', '--eval', OPENS];
  const { stdout, stderr } = spawnSync(process.execPath, flags, {
    cwd: path.resolve(import.meta.dirname, '..'),
    env: {
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      AzureWebJobsStorage: 'UseDevelopmentStorage=true',
      NIAB_DATA_DIR: dataDir,
      SETTINGS: JSON.stringify([{ ...SQL, ...COSMOS }, COSMOS, SQL]),
    },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const missing: unknown = expect.stringContaining('No such built-in module: node:sqlite');
  expect(JSON.parse(stdout)).toEqual(['opened', missing, missing]);
});
