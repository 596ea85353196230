import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE_OPERATIONS, OPERATIONS } from '#shared/v1/contract/operations.ts';
import { FUNCTION_FILES } from './function-files.mjs';
import { loadFunctions } from './host/load-functions.ts';
import { triggerOf } from './host/invoke.ts';
import { root } from './settings.ts';

const namesOf = (patterns: string[]): string[] =>
  globSync(patterns, { cwd: root, exclude: ['**/*.test.ts'] }).map((file) => path.basename(file, '.ts'));
const loaded = async (app: 'site' | 'api') => {
  const { functions } = await loadFunctions({
    functionFiles: FUNCTION_FILES[app].map((pattern) => path.join(root, pattern)),
  });
  return functions;
};

describe('the functions of an app', () => {
  it.each(['site', 'api'] as const)('are those of its files: %s', async (app) => {
    const names = (await loaded(app)).map(({ metadata }) => metadata.name);
    expect(names.toSorted()).toEqual(namesOf(FUNCTION_FILES[app]).toSorted());
  });

  it('are all that there are in the folders of functions', () => {
    const folders = globSync('functions/*/', { cwd: root }).map((folder) => path.basename(folder));
    const named = Object.values(FUNCTION_FILES).flat();
    expect(named.map((pattern) => path.basename(path.dirname(pattern))).toSorted()).toEqual(
      folders.toSorted(),
    );
  });

  it('of the site are the calls of the catalogue too, at the addresses that they have in the other app', async () => {
    const functions = await loaded('site');
    const names: readonly string[] = CATALOGUE_OPERATIONS;
    const routes = functions
      .filter(({ metadata }) => names.includes(metadata.name))
      .map((fn) => [fn.metadata.name, `/api/${String(triggerOf(fn).options['route'])}`]);
    const operations = CATALOGUE_OPERATIONS.map((name) => [name, OPERATIONS[name].path]);
    expect(routes.toSorted()).toEqual(operations.toSorted());
  });

  it('of the prediction API are its operations and the answer to all other addresses, by HTTP alone', async () => {
    const functions = await loaded('api');
    const routes = functions.map((fn) => {
      const { type, options } = triggerOf(fn);
      // Each takes all methods, and refuses those that are not its own.
      expect(options['methods']).toHaveLength(7);
      return [fn.metadata.name, type, options['route']];
    });
    const operations = Object.entries(OPERATIONS).map(([name, { path }]) => [
      ...[name, 'httpTrigger', path.slice(1)],
    ]);
    // The host takes the first by name whose route fits, so what answers all other addresses has to be the last.
    expect(routes.toSorted()).toEqual([
      ...operations.toSorted(),
      ['wrong-path-any', 'httpTrigger', '{*path}'],
    ]);
    // So no two may share a path.
    expect(new Set(operations.map(([, , route]) => route)).size).toBe(operations.length);
  });
});
