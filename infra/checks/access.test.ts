import { describe, expect, it } from 'vitest';
import { ACCESS_TABLES } from '#shared/storage/access/table-access-store.ts';
import type { BicepValue } from '../bicep/values.ts';
import { allTemplates, at, moduleOf, namesIn, resource, sourceOf, template } from './templates.ts';

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles, and Cosmos DB's own last one. */
const BUILT_IN_ROLES: Record<string, string> = {
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
  storageBlobDataReader: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
  storageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe',
  storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
  storageTableDataReader: '76199698-9eea-4c19-bc75-cec21354c6b6',
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb',
  keyVaultSecretsUser: '4633458b-17de-408a-b874-0445c86b69e6',
  keyVaultSecretsOfficer: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7',
  cosmosDataContributor: '00000000-0000-0000-0000-000000000002',
  cosmosDataReader: '00000000-0000-0000-0000-000000000001',
};

/** What the main template gives a module, as it is written. */
function paramsOf(symbol: string, name: string): string {
  return sourceOf(at(moduleOf(symbol).body, 'params', name));
}

describe('access', () => {
  it('is given by built-in roles, each of which is used', () => {
    const files = ['rbac', 'api-rbac', 'key-vault'].map((name) => template(`modules/${name}.bicep`));
    const roles = files.flatMap(({ variables }) =>
      Object.entries(variables).filter(([, value]) => /^"[\da-f-]{36}"$/.test(sourceOf(value))),
    );
    expect(Object.fromEntries(roles)).toEqual(BUILT_IN_ROLES);
    const assigned = files.flatMap(({ resources }) =>
      resources.map(({ body }) => sourceOf(at(body, 'properties', 'roleDefinitionId'))),
    );
    for (const [role] of roles) expect(assigned.join()).toContain(role);
  });

  it('is all given in these files: no other template assigns a role', () => {
    const others = allTemplates().filter(({ path }) => !/(rbac|key-vault)\.bicep$/.test(path));
    const types = others.flatMap(({ resources }) => resources.map(({ type }) => type));
    expect(types.filter((type) => /roleAssignments$/i.test(type))).toEqual([]);
  });

  it('of the prediction API is to what it needs: of the data it writes its tables and what it has forecast, nothing else', () => {
    const roles = template('modules/api-rbac.bicep').resources.filter(({ existing }) => !existing);
    const given = roles.map(({ body }) => {
      const role = /(\w+)[)}']*$/.exec(sourceOf(at(body, 'properties', 'roleDefinitionId')))?.[1];
      return `${role ?? ''} of ${sourceOf(body['scope'] ?? body['parent'])}`;
    });
    expect(given).toEqual([
      'storageBlobDataOwner of hostStorage',
      'storageTableDataContributor of hostStorage',
      'storageBlobDataReader of published',
      'storageBlobDataReader of catalogue',
      'storageBlobDataReader of models',
      // Its own tables, and none in which visitors have left something.
      ...Object.keys(ACCESS_TABLES).map((table) => `storageTableDataContributor of ${table}`),
      'monitoringMetricsPublisher of insights',
      'cosmosDataReader of cosmos',
      'cosmosDataContributor of cosmos',
    ]);
    const tables = Object.entries(ACCESS_TABLES).map(([symbol, name]) => [
      sourceOf(resource('modules/api-rbac.bicep', symbol).body['name']),
      `'\${storageName}/default/${name}'`,
    ]);
    for (const [named, expected] of tables) expect(named).toBe(expected);
    const writing = resource('modules/api-rbac.bicep', 'writingRole');
    expect(sourceOf(at(writing.body, 'properties', 'scope'))).toMatch(
      /\/colls\/\$\{givenForecastsContainer\}'$/,
    );
    const vault = template('modules/key-vault.bicep').resources.filter(({ body }) =>
      sourceOf(at(body, 'properties', 'principalId') ?? null).includes('apiPrincipalId'),
    );
    expect(vault.map(({ body }) => sourceOf(at(body, 'properties', 'roleDefinitionId')))).toEqual([
      "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)",
    ]);
    // Its host's account is not that of the data, and no setting of it names the database.
    expect(paramsOf('api', 'storageName')).toBe('apiHostStorage.outputs.name');
    expect(paramsOf('api', 'identityName')).toBe('apiIdentity.outputs.name');
    expect(paramsOf('apiRbac', 'hostStorageName')).toBe('apiHostStorage.outputs.name');
    expect(paramsOf('apiRbac', 'principalId')).toBe('apiIdentity.outputs.principalId');
    expect(paramsOf('rbac', 'functionsPrincipalId')).toBe('identity.outputs.principalId');
    const settings = namesIn(at(moduleOf('api').body, 'params', 'codeSettings'));
    expect(settings.filter((name) => name.includes('SQL'))).toEqual([]);
  });

  it('of the workflows is to the status, and to models and contributed likes, and nobody’s where none is named', () => {
    const given = template('modules/rbac.bicep')
      .resources.filter(({ body }) => {
        return /(watcher|recommenders|training)Principal/.test(
          sourceOf(at(body, 'properties', 'principalId') ?? null),
        );
      })
      .map(({ body, condition }) => {
        const role = /(\w+)\)$/.exec(sourceOf(at(body, 'properties', 'roleDefinitionId')))?.[1];
        const who = sourceOf(at(body, 'properties', 'principalId'));
        expect(condition).toBe(`${who} != ''`);
        return `${who}: ${role ?? ''} of ${sourceOf(body['scope'])}`;
      });
    expect(given).toEqual([
      'watcherPrincipalId: storageBlobDataReader of status',
      'recommendersPrincipalId: storageBlobDataContributor of catalogue',
      'trainingPrincipalId: storageBlobDataContributor of models',
      'recommendersPrincipalId: storageTableDataReader of likes',
    ]);
  });

  it('to the signing keys has no app but that of the API, unless TMDB or YouTube is asked', () => {
    const site = resource('modules/key-vault.bicep', 'readerRole');
    expect(sourceOf(at(site.body, 'properties', 'principalId'))).toBe('functionsPrincipalId');
    expect(site.condition).toBe('useTmdb || useYoutube');
  });

  it('from the pages of other sites has nobody, unless their origins are named', () => {
    const origins = template('main.bicep').parameters.find(({ name }) => name === 'apiAllowedOrigins');
    expect(origins?.default).toEqual([]);
    expect(paramsOf('functions', 'allowedOrigins')).toBe('[]');
    expect(paramsOf('api', 'allowedOrigins')).toBe('apiAllowedOrigins');
    const cors = at(resource('modules/functions.bicep', 'app').body, 'properties', 'siteConfig', 'cors');
    expect(sourceOf(at(cors, 'allowedOrigins'))).toBe('allowedOrigins');
    expect(at(cors, 'supportCredentials')).toBe(false);
  });

  it('to the API of the site comes through the site alone, which is linked to no other app', () => {
    expect(at(moduleOf('functions').body, 'params', 'codeSettings', 'NIAB_AUTH')).toBe('static-web-apps');
    expect(paramsOf('site', 'functionsId')).toBe('functions.outputs.id');
    expect(paramsOf('access', 'functionsName')).toBe('functions.outputs.name');
    const access = resource('modules/access.bicep', 'onlyTheSite');
    expect(at(access.body, 'properties', 'globalValidation')).toEqual({
      requireAuthentication: true,
      unauthenticatedClientAction: 'Return401',
      // The host's own, behind its master key; see the template.
      excludedPaths: ['/admin/host/status'],
    });
    const providers = at(access.body, 'properties', 'identityProviders');
    const enabled = namesIn(providers).filter((name) => at(providers, name, 'enabled') !== false);
    expect(enabled).toEqual(['azureStaticWebApps']);
  });

  it('is never given by a key or a password', () => {
    const properties = (file: string, symbol: string, ...keys: string[]): BicepValue | undefined =>
      at(resource(file, symbol).body, 'properties', ...keys);
    for (const name of ['storage', 'host-storage']) {
      expect(properties(`modules/${name}.bicep`, 'account', 'allowSharedKeyAccess'), name).toBe(false);
    }
    expect(properties('modules/cosmos.bicep', 'account', 'disableLocalAuth')).toBe(true);
    expect(properties('modules/monitoring.bicep', 'insights', 'DisableLocalAuth')).toBe(true);
    expect(properties('modules/sql.bicep', 'server', 'administrators', 'azureADOnlyAuthentication')).toBe(
      true,
    );
    for (const way of ['noPasswordForFtp', 'noPasswordForScm']) {
      expect(properties('modules/functions.bicep', way, 'allow'), way).toBe(false);
    }
  });
});
