import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FUNCTION_FILES } from '#local/function-files.mjs';
import type { App } from '#shared/app.ts';
import { readConfig, SETTING_NAMES } from '#shared/config.ts';
import type { BicepValue } from '../bicep/values.ts';
import { at, moduleOf, namesIn, resource, root, sourceOf, template } from './templates.ts';

const APPS = [
  { app: 'site', module: 'functions' },
  { app: 'api', module: 'api' },
] as const;

/** Settings that no template sets, each with its reason. */
const NOT_IN_AZURE: Record<string, string> = {
  NIAB_DATA_DIR: 'the data are in Azure SQL and Cosmos DB',
  NIAB_MODEL_DIR: 'the model is in the package, where the code looks for it',
  NIAB_SQL_CONNECTION_STRING: 'it would hold a password; the identity signs in',
  NIAB_COSMOS_CONNECTION_STRING: 'it would hold a key; the identity signs in',
  AzureWebJobsStorage: 'it would hold a key; the identity signs in',
  NIAB_SITES_BASE_URL: 'the real sites are read',
  NIAB_HTTP_PATIENCE_SECONDS: "the default fits the site's proxy",
  NIAB_REQUESTS_PER_MINUTE: 'the default is far beyond what a person asks',
  PORT: 'the Functions host listens by itself',
  NIAB_HOST: 'the Functions host listens by itself',
  NIAB_PATIENCE_SECONDS: 'the default fits a serverless database',
  NIAB_IMDB_RATINGS_TERMS: 'a command alone reads it, and a commercial site may not',
};

const asksNoSite = 'it asks no site';
const givesNoTokens = 'it gives no tokens and takes none';

/** Settings of the one app that the other does without, each with its reason. */
const NOT_IN: Record<App, Record<string, string>> = {
  site: {
    NIAB_STORAGE_ACCOUNT: 'its host keeps its state beside the data',
    NIAB_API_ISSUER: givesNoTokens,
    NIAB_API_AUDIENCE: givesNoTokens,
    NIAB_API_PASSWORD_GRANT: givesNoTokens,
    NIAB_KEY_VAULT: 'it signs nothing',
  },
  api: {
    NIAB_AUTH: 'it believes no header of a site',
    NIAB_SQL_SERVER: 'no call wakes the database; its identity is no user of it',
    NIAB_SQL_DATABASE: 'the same',
    NIAB_CONTACT: asksNoSite,
    NIAB_POLITE_MIN_MS: asksNoSite,
    NIAB_POLITE_MAX_MS: asksNoSite,
    NIAB_REQUESTS_A_WEEK: asksNoSite,
    NIAB_TMDB_KEY: asksNoSite,
    NIAB_WIKIMEDIA: asksNoSite,
    NIAB_SIGNALS: asksNoSite,
    NIAB_YOUTUBE_KEY: asksNoSite,
    NIAB_CLAIM_SECONDS: 'it collects nothing',
  },
};

/** What the Functions host needs besides, with an identity instead of a key. */
const HOST_NEEDS = [
  'AzureWebJobsStorage__credential',
  'AzureWebJobsStorage__clientId',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
];
/** Its routes are written whole (decision 31). */
const API_HOST_NEEDS = ['AzureFunctionsJobHost__extensions__http__routePrefix'];

/** Each text that a setting may have by a parameter: `x ? '1' : '0'`. */
function switches(settings: BicepValue | undefined): [string, string | undefined][] {
  return namesIn(settings).flatMap((name) => {
    const [, yes, no] = /^\w+ \? '([^'$@]*)' : '([^'$@]*)'$/.exec(sourceOf(at(settings, name))) ?? [];
    return yes === undefined ? [] : [yes, no].map((text): [string, string | undefined] => [name, text]);
  });
}

/** What the main template gives an app. */
function codeSettings(module: string): BicepValue | undefined {
  return at(moduleOf(module).body, 'params', 'codeSettings');
}

/** What the module makes by itself of the app that it is. */
function partSettings(app: App): BicepValue | undefined {
  return template('modules/functions.bicep').variables[`${app}Settings`];
}

/** Names of all app settings of an app. */
function appSettings({ app, module }: (typeof APPS)[number]): string[] {
  const made = template('modules/functions.bicep').variables['identitySettings'];
  const set = resource('modules/functions.bicep', 'settings');
  expect(sourceOf(set.body['properties'])).toBe(
    "union(codeSettings, identitySettings, part == 'api' ? apiSettings : siteSettings)",
  );
  return [...namesIn(codeSettings(module)), ...namesIn(made), ...namesIn(partSettings(app))];
}

describe.each(APPS)('app settings of the app $app', (each) => {
  const { app, module } = each;
  const without = { ...NOT_IN_AZURE, ...NOT_IN[app] };

  it('hold every setting that the code reads in Azure', () => {
    const set = appSettings(each);
    const missing = SETTING_NAMES.filter((name) => !set.includes(name) && !(name in without));
    expect(missing).toEqual([]);
    expect(Object.keys(without).filter((name) => set.includes(name))).toEqual([]);
    expect(Object.keys(without).filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
  });

  it('hold what the host needs, and nothing that nobody reads', () => {
    const known = [...SETTING_NAMES, ...HOST_NEEDS, ...(app === 'api' ? API_HOST_NEEDS : [])];
    expect(appSettings(each).toSorted()).toEqual(known.filter((name) => !(name in without)).toSorted());
  });

  it('say which app it is', () => {
    expect(at(moduleOf(module).body, 'params', 'part')).toBe(app);
    expect(at(partSettings(app), 'NIAB_APP')).toBe(app);
    for (const name of API_HOST_NEEDS)
      expect(at(partSettings(app), name)).toBe(app === 'api' ? '' : undefined);
  });

  it('make text of whole numbers only: a truth value becomes one that the code does not know', () => {
    const { parameters } = template('main.bicep');
    const own = codeSettings(module);
    const made = namesIn(own).flatMap((name) => [...sourceOf(at(own, name)).matchAll(/string\((\w+)\)/g)]);
    if (app === 'site') expect(made).not.toEqual([]);
    for (const [, parameter] of made) {
      expect(parameters.find(({ name }) => name === parameter)?.type, parameter).toBe('int');
    }
    expect(switches(own)).not.toEqual([]);
    for (const [name, text = ''] of switches(own)) {
      expect(readConfig({ AzureWebJobsStorage: 'x', [name]: text }), name).toBeDefined();
    }
  });

  it('hold what the bindings of its functions name', () => {
    const set = appSettings(each);
    for (const file of globSync(FUNCTION_FILES[app], { cwd: root })) {
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
