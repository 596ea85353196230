import { describe, expect, test } from 'vitest';
import { readConfig } from '../shared/config.ts';
import { localSettings } from './settings.ts';

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
});
