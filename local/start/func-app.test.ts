import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { systemClock } from '#shared/clock.ts';
import { readConfig } from '#shared/config.ts';
import { createServices } from '#shared/services.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { localSettings } from '../settings.ts';
import { funcSettings, makeFuncApp } from './func-app.ts';

describe('The settings for Core Tools', () => {
  const folder = temporaryFolder();

  test('name no sample site, which nothing starts there, and share no data with npm start', () => {
    const settings = funcSettings(folder, { NIAB_SITES_BASE_URL: 'http://127.0.0.1:4290' });
    expect(settings).not.toHaveProperty('NIAB_SITES_BASE_URL');
    const config = readConfig(settings);
    expect(config.sites).toMatchObject({ baseUrl: null, minDelayMs: 2_000, maxDelayMs: 5_000 });
    expect(config.dataDir).toBe(path.join(folder, 'data'));
    expect(config.dataDir).not.toBe(readConfig(localSettings({})).dataDir);
    expect(existsSync(config.modelDir ?? '')).toBe(true);
    expect(settings).toMatchObject({ FUNCTIONS_WORKER_RUNTIME: 'node' });
  });

  test("follow the environment, of which they take the product's own names only", () => {
    const settings = funcSettings(folder, {
      NIAB_SITES_BASE_URL: 'http://127.0.0.1:9999',
      NIAB_CONTACT: 'test@example.test',
      SOME_SECRET: 'x',
    });
    expect(settings).toMatchObject({
      NIAB_SITES_BASE_URL: 'http://127.0.0.1:9999',
      NIAB_CONTACT: 'test@example.test',
    });
    expect(settings).not.toHaveProperty('SOME_SECRET');
  });
});

describe('The application for Core Tools', () => {
  const project = temporaryFolder();
  const folder = temporaryFolder();

  test('has its data beside it, and stays as it is when the functions open them', async () => {
    mkdirSync(path.join(project, 'dist/functions'), { recursive: true });
    for (const name of ['host.json', 'package.json', 'dist/functions/health.js'])
      writeFileSync(path.join(project, name), '{}');
    const { scriptRoot, settings } = makeFuncApp(folder, {}, project);
    const laidOut = globSync('**', { cwd: scriptRoot }).toSorted();
    expect(laidOut).toContain(path.normalize('dist/functions/health.js'));
    expect(settings['NIAB_DATA_DIR']).toBe(path.join(folder, 'data'));
    expect(existsSync(path.join(folder, 'data'))).toBe(true);

    const services = await createServices(readConfig(settings), systemClock);
    await services.operational.close();
    expect(globSync('**', { cwd: scriptRoot }).toSorted()).toEqual(laidOut);
    expect(globSync('*.sqlite', { cwd: path.join(folder, 'data') })).toContain('operational.sqlite');
  });
});
