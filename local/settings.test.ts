import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, SETTING_NAMES } from '#shared/config.ts';
import { SAMPLE_SETTINGS, sampleToday } from './sample-weeks/present.ts';
import { localSettings, root } from './settings.ts';

describe('The settings of one machine', () => {
  test('are complete, and the sample site is asked without a pause', () => {
    const config = readConfig(localSettings({ NIAB_SITES_BASE_URL: 'http://127.0.0.1:4290' }));
    expect(config.sites).toMatchObject({ baseUrl: 'http://127.0.0.1:4290', minDelayMs: 0, maxDelayMs: 0 });
  });

  test('yield to the environment, and real sites are asked with the usual pauses', () => {
    const config = readConfig(localSettings({ NIAB_SITES_BASE_URL: '', NIAB_DATA_DIR: '/elsewhere' }));
    expect(config.dataDir).toBe('/elsewhere');
    expect(config.sites).toMatchObject({ baseUrl: null, minDelayMs: 2_000, maxDelayMs: 5_000 });
  });

  test('all stand in the README with their default, and no other name does', () => {
    const readme = readFileSync(path.join(root, 'local/README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `(\w+)` \| (?:`([^`]+)`|[^|]+) \| ([^|]+) \|$/gm)];
    expect(rows.map(([, name]) => name).toSorted()).toEqual(
      [...SETTING_NAMES, ...SAMPLE_SETTINGS].toSorted(),
    );
    const defaults = rows.flatMap(([, name = '', value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    );
    expect(defaults.length).toBeGreaterThan(5);
    const storage = { AzureWebJobsStorage: 'UseDevelopmentStorage=true', NIAB_SQL_SERVER: 'sql.test' };
    const others = { ...storage, NIAB_COSMOS_ENDPOINT: 'https://cosmos.test' };
    const set = Object.fromEntries<string>(defaults);
    expect(readConfig({ ...others, ...set })).toEqual(readConfig(others));
    expect(sampleToday(set)).toBe(sampleToday({}));
  });
});
