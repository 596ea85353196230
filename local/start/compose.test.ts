import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '#shared/config.ts';
import { messageOf } from '#shared/errors.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { toDriverConfig } from '#shared/storage/operational/mssql/connection.ts';
import { localSettings, root } from '../settings.ts';
import { composeSettings, withCompose } from './compose.ts';
import { PORTS } from '../ports.ts';

interface Compose {
  services: Record<string, { image?: string; ports?: string[]; healthcheck?: object; env_file?: string }>;
}

const { services } = parse(readFileSync(path.join(root, 'compose.yaml'), 'utf8')) as Compose;
/** What others make; functions, tables and pages are built here (infra/deploy/containers.test.ts). */
const ready = Object.fromEntries(Object.entries(services).filter(([, { image }]) => image !== undefined));

describe('The settings for the services of compose.yaml', () => {
  const config = readConfig({ ...localSettings({}), ...composeSettings() });

  test('choose SQL Server, Cosmos DB and Azurite at the ports that are published', () => {
    if (config.sql === null || !('connectionString' in config.sql)) throw new Error('no connection string');
    expect(toDriverConfig(config.sql)).toMatchObject({
      server: '127.0.0.1',
      port: 1433,
      database: 'niab',
      user: 'sa',
      options: { encrypt: true, trustServerCertificate: true },
    });
    expect(config.cosmos).toMatchObject({
      connectionString: expect.stringContaining('http://127.0.0.1:8081/') as string,
    });
    expect(JSON.stringify(config.storage)).toContain(`http://127.0.0.1:${PORTS.blobs}/`);
    const published = Object.values(ready).flatMap(({ ports = [] }) => ports);
    expect(published.toSorted()).toEqual(
      [1433, 8081, PORTS.blobs, PORTS.queues, PORTS.tables]
        .map((port) => `127.0.0.1:${port}:${port}`)
        .toSorted(),
    );
  });

  test('hold the password that SQL Server gets', () => {
    expect(services['sql']?.env_file).toBe('compose.env');
    const [, password] =
      /^MSSQL_SA_PASSWORD=(.+)$/m.exec(readFileSync(path.join(root, 'compose.env'), 'utf8')) ?? [];
    const { connectionString } = config.sql as { connectionString: string };
    expect(toDriverConfig({ connectionString })).toMatchObject({ password });
  });

  test('belong to images with a fixed tag and a health check; Azurite is the one of package.json', () => {
    const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    for (const [name, { image, healthcheck }] of Object.entries(ready)) {
      expect(image, name).toMatch(/:[^:]*\d[^:]*$/);
      expect(image, name).not.toContain('latest');
      expect(healthcheck, name).toBeDefined();
    }
    expect(services['azurite']?.image?.split(':')[1]).toBe(devDependencies['azurite']);
  });
});

describe('npm start -- --services compose', () => {
  const folder = temporaryFolder();
  afterEach(() => vi.unstubAllEnvs());

  /** Works with nothing on the PATH but, perhaps, a program of the tests that fails as docker does when something is amiss. */
  async function start(
    docker: string | null,
    settings = composeSettings(),
  ): Promise<{ message: string; calls: string[] }> {
    const bin = path.join(folder, 'bin');
    const log = path.join(folder, 'calls');
    mkdirSync(bin, { recursive: true });
    writeFileSync(log, '');
    if (docker !== null) {
      writeFileSync(path.join(bin, 'docker'), `#!/bin/sh\necho "$*" >> ${log}\n${docker}\n`, { mode: 0o755 });
    }
    vi.stubEnv('PATH', bin);
    const work = (): Promise<never> => Promise.reject(new Error('The work has begun'));
    const message = await withCompose(settings, work).catch((error: unknown) => messageOf(error));
    return { message, calls: readFileSync(log, 'utf8').trim().split('\n') };
  }

  test('says what is missing: Docker, its Compose plugin, its engine', async () => {
    const { message } = await start(null);
    expect(message).toContain('Docker is not installed');
    expect(message).toContain('"npm start" without "--services compose" needs no Docker.');
    expect((await start('[ "$1" = --version ]')).message).toContain('Docker has no Compose plugin');
    const { message: noEngine, calls } = await start('[ "$1" != info ]');
    expect(noEngine).toContain('The engine of Docker does not answer');
    expect(calls).not.toContain('compose stop');
  });

  test('stops what did not become healthy', async () => {
    const { message, calls } = await start('[ "$2" != up ]');
    expect(message).toContain('did not become healthy');
    expect(calls.slice(-2)).toEqual(['compose up --wait azurite cosmos sql', 'compose stop']);
  });

  test('does not begin without tables', async () => {
    // Everything is well with docker, but no server listens.
    const { message, calls } = await start('', {
      ...composeSettings(),
      NIAB_SQL_CONNECTION_STRING: 'mssql://nobody@/niab',
    });
    expect(message).toContain('did not get their tables');
    expect(calls.at(-1)).toBe('compose stop');
  });

  test('names the services that there are', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(root, 'local/start.ts'), '--services', 'azure'],
      { encoding: 'utf8', env: { NIAB_DATA_DIR: folder } },
    );
    expect([status, stderr.split('\n')[0]]).toEqual([
      1,
      '--services must be "embedded" or "compose", not "azure".',
    ]);
  });
});
