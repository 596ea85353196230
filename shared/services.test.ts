import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FUNCTION_FILES } from '#local/function-files.mjs';
import type { App } from '#shared/app.ts';
import { temporaryFolder } from './storage/testing/temporary-folder.ts';

const root = path.resolve(import.meta.dirname, '..');
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

/** A storage account that does not answer. */
const NOWHERE =
  'DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9uZQ==;BlobEndpoint=http://127.0.0.1:1/nobody;';

/** Loads the functions of an app and opens its services; prints the packages that were loaded for it. */
const LOADS = `
  import { globSync } from 'node:fs';
  import { registerHooks } from 'node:module';
  const packages = new Set();
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const [, name] = /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(resolved.url) ?? [];
      if (name !== undefined) packages.add(name);
      return resolved;
    },
  });
  const { allowImports } = await import('./local/host/core-module.ts');
  allowImports();
  const files = globSync(JSON.parse(process.env.FILES), { exclude: ['**/*.test.ts'] });
  for (const file of files) await import('./' + file);
  const { readConfig } = await import('./shared/config.ts');
  const config = readConfig(process.env);
  if (process.env.NIAB_APP === 'api') await (await import('./shared/v1-services.ts')).createV1Services(config);
  else {
    const { services } = await import('./shared/services.ts');
    const { operational, analytical } = await services();
    await Promise.all([operational.close(), analytical.close()]);
  }
  console.log(JSON.stringify([...packages]));
`;

function packagesOf(app: App): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', LOADS], {
    cwd: root,
    env: {
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      AzureWebJobsStorage: 'UseDevelopmentStorage=true',
      FILES: JSON.stringify(FUNCTION_FILES[app]),
      NIAB_APP: app,
      NIAB_DATA_DIR: dataDir,
    },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return (JSON.parse(stdout) as string[]).filter((name) => name in dependencies).toSorted();
}

test('A start loads no package that only some calls need', () => {
  expect(packagesOf('site')).toEqual(['@azure/functions', 'zod']);
  expect(packagesOf('api')).toEqual(['@azure/data-tables', '@azure/functions', 'jose', 'zod']);
});

/** Loads the functions of the catalogue in the site's app and makes each call once; prints the files of `shared` that were loaded. */
const ANSWERS_CATALOGUE = `
  import { globSync } from 'node:fs';
  import { registerHooks } from 'node:module';
  const loaded = new Set();
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const [, file] = /\\/(shared\\/.*)/.exec(resolved.url) ?? [];
      if (file !== undefined) loaded.add(file);
      return resolved;
    },
  });
  const { allowImports } = await import('./local/host/core-module.ts');
  allowImports();
  for (const file of globSync('functions/catalogue/*.ts')) await import('./' + file);
  const { CATALOGUE_HANDLERS } = await import('./shared/v1/catalogue/handlers.ts');
  const statuses = [];
  for (const handler of Object.values(CATALOGUE_HANDLERS)) {
    const request = { method: 'GET', url: '/', headers: new Headers(), params: { id: 'nm0001104', figure: 'counts' } };
    const { status } = await handler(request, { log() {}, warn() {}, error() {} });
    statuses.push(status);
  }
  console.log(JSON.stringify({ statuses, loaded: [...loaded] }));
  // The storage is still being asked.
  process.exit(0);
`;

test('The catalogue in the app of the site loads neither tokens nor databases nor the forecaster', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', ANSWERS_CATALOGUE],
    {
      cwd: root,
      env: {
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        // Nothing answers there.
        AzureWebJobsStorage: NOWHERE,
        NIAB_MOVIELENS: 'on',
        NIAB_DATA_DIR: dataDir,
      },
      encoding: 'utf8',
    },
  );
  const { statuses, loaded } = JSON.parse(stdout) as { statuses: number[]; loaded: string[] };
  // No film has the id of a person.
  expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 200, 200, 200, 400, 400]);
  expect(loaded).toContain('shared/catalogue/open-catalogue.ts');
  const others =
    /^shared\/(services|v1-services|forecasting|features|pipeline|sources|matching|storage\/(access|analytical|operational))/;
  expect(loaded.filter((file) => others.test(file))).toEqual(['shared/storage/operational/patience.ts']);
  expect(loaded.filter((file) => file.startsWith('shared/access/'))).toEqual([
    ...['shared/access/server-metadata.ts', 'shared/access/scopes.ts'],
  ]);
  expect(stderr).not.toContain('Error');
});

test('The services on a Node.js without SQLite open where the settings name servers, not where data are in a file', () => {
  const flags = ['--no-experimental-sqlite', '--input-type=module', '--eval', OPENS];
  const { stdout, stderr } = spawnSync(process.execPath, flags, {
    cwd: root,
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
