import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, SETTING_NAMES } from '#shared/config.ts';
import type { BicepValue } from '../bicep/values.ts';
import { at, namesIn, resource, root, sourceOf, template } from './templates.ts';

/** Settings that no template sets, each with its reason. */
const NOT_IN_AZURE: Record<string, string> = {
  NIAB_APP: 'the default is the app of the site',
  NIAB_DATA_DIR: 'the data are in Azure SQL and Cosmos DB',
  NIAB_MODEL_DIR: 'the model is in the package, where the code looks for it',
  NIAB_SQL_CONNECTION_STRING: 'it would hold a password; the identity signs in',
  NIAB_COSMOS_CONNECTION_STRING: 'it would hold a key; the identity signs in',
  AzureWebJobsStorage: 'it would hold a key; the identity signs in',
  NIAB_SITES_BASE_URL: 'the real sites are read',
  NIAB_HTTP_PATIENCE_SECONDS: "the default fits the site's proxy",
  NIAB_REQUESTS_PER_MINUTE: 'the default is far beyond what a person asks',
  NIAB_API_ISSUER: 'the app of the site gives no tokens',
  NIAB_API_AUDIENCE: 'the app of the site takes no tokens',
  NIAB_API_PASSWORD_GRANT: 'it is off',
  PORT: 'the Functions host listens by itself',
  NIAB_HOST: 'the Functions host listens by itself',
  NIAB_KEY_VAULT: 'the app of the site signs nothing',
  NIAB_PATIENCE_SECONDS: 'the default fits a serverless database',
};

/** What the Functions host needs besides, with an identity instead of a key. */
const HOST_NEEDS = [
  'AzureWebJobsStorage__credential',
  'AzureWebJobsStorage__clientId',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
];

/** Each text that a setting may have by a parameter: `x ? '1' : '0'`. */
function switches(settings: BicepValue | undefined): [string, string | undefined][] {
  return namesIn(settings).flatMap((name) => {
    const [, yes, no] = /^\w+ \? '([^'$@]*)' : '([^'$@]*)'$/.exec(sourceOf(at(settings, name))) ?? [];
    return yes === undefined ? [] : [yes, no].map((text): [string, string | undefined] => [name, text]);
  });
}

/** Names of all app settings of the Functions app. */
function appSettings(): string[] {
  const module = template('main.bicep').modules.find(({ symbol }) => symbol === 'functions');
  const own = at(module?.body, 'params', 'codeSettings');
  const made = template('modules/functions.bicep').variables['identitySettings'];
  const set = resource('modules/functions.bicep', 'settings');
  expect(sourceOf(set.body['properties'])).toBe('union(codeSettings, identitySettings)');
  return [...namesIn(own), ...namesIn(made)];
}

describe('app settings', () => {
  it('hold every setting that the code reads in Azure', () => {
    const set = appSettings();
    const missing = SETTING_NAMES.filter((name) => !set.includes(name) && !(name in NOT_IN_AZURE));
    expect(missing).toEqual([]);
    expect(Object.keys(NOT_IN_AZURE).filter((name) => set.includes(name))).toEqual([]);
    expect(Object.keys(NOT_IN_AZURE).filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
  });

  it('hold what the host needs, and nothing that nobody reads', () => {
    const known = [...SETTING_NAMES, ...HOST_NEEDS];
    expect(appSettings().toSorted()).toEqual(known.filter((name) => !(name in NOT_IN_AZURE)).toSorted());
  });

  it('make text of whole numbers only: a truth value becomes one that the code does not know', () => {
    const { modules, parameters } = template('main.bicep');
    const module = modules.find(({ symbol }) => symbol === 'functions');
    const own = at(module?.body, 'params', 'codeSettings');
    const made = namesIn(own).flatMap((name) => [...sourceOf(at(own, name)).matchAll(/string\((\w+)\)/g)]);
    expect(made).not.toEqual([]);
    for (const [, parameter] of made) {
      expect(parameters.find(({ name }) => name === parameter)?.type, parameter).toBe('int');
    }
    expect(switches(own)).not.toEqual([]);
    for (const [name, text = ''] of switches(own)) {
      expect(readConfig({ AzureWebJobsStorage: 'x', [name]: text }), name).toBeDefined();
    }
  });

  it('hold what the bindings of the functions name', () => {
    const set = appSettings();
    for (const file of globSync('functions/**/*.ts', { cwd: root })) {
      const text = readFileSync(path.join(root, file), 'utf8');
      for (const [, name = ''] of text.matchAll(/'%(\w+)%'/g)) expect(set, file).toContain(name);
      for (const [, name = ''] of text.matchAll(/connection: '(\w+)'/g)) {
        expect(
          set.some((setting) => setting === name || setting.startsWith(`${name}__`)),
          `${file}: ${name}`,
        ).toBe(true);
      }
    }
  });
});
