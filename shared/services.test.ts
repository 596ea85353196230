import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './storage/testing/temporary-folder.ts';

const OPENS = `
  import { systemClock } from './shared/clock.ts';
  import { readConfig } from './shared/config.ts';
  import { createServices } from './shared/services.ts';
  const { operational, analytical } = await createServices(readConfig(process.env), systemClock);
  await Promise.all([operational.close(), analytical.close()]);
  console.log('opened');
`;
const SQL = { NIAB_SQL_CONNECTION_STRING: 'Server=127.0.0.1,1;Database=niab;User Id=u;Password=p' };
const COSMOS = { NIAB_COSMOS_CONNECTION_STRING: 'AccountEndpoint=https://127.0.0.1:1/;AccountKey=bm9uZQ==;' };

describe('The services on a Node.js without SQLite', () => {
  const dataDir = temporaryFolder();
  /** Opens and closes them in a process of their own; connections are made at the first use. */
  const open = (settings: Record<string, string>): string => {
    const flags = ['--no-experimental-sqlite', '--input-type=module', '--eval', OPENS];
    const { stdout, stderr } = spawnSync(process.execPath, flags, {
      cwd: path.resolve(import.meta.dirname, '..'),
      env: { AzureWebJobsStorage: 'UseDevelopmentStorage=true', NIAB_DATA_DIR: dataDir, ...settings },
      encoding: 'utf8',
    });
    return stdout + stderr;
  };

  it('open where the settings name servers', () => {
    expect(open({ ...SQL, ...COSMOS })).toBe('opened\n');
  });

  it.each([
    ['the operational data', COSMOS],
    ['the analytical data', SQL],
  ])('do not where %s are in a file', (_, settings) => {
    expect(open(settings)).toContain('No such built-in module: node:sqlite');
  });
});
