import { describe, expect, it } from 'vitest';
import type { BicepValue } from '../bicep/values.ts';
import { at, namesIn, resource, sourceOf, template } from './templates.ts';

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles, and Cosmos DB's own last one. */
const BUILT_IN_ROLES: Record<string, string> = {
  storageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
  storageBlobDataReader: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1',
  storageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
  storageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb',
  keyVaultSecretsUser: '4633458b-17de-408a-b874-0445c86b69e6',
  keyVaultSecretsOfficer: 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7',
  cosmosDataContributor: '00000000-0000-0000-0000-000000000002',
};

describe('access', () => {
  it('is given by built-in roles, each of which is used', () => {
    const files = ['modules/rbac.bicep', 'modules/key-vault.bicep'].map((name) => template(name));
    const roles = files.flatMap(({ variables }) =>
      Object.entries(variables).filter(([, value]) => /^"[\da-f-]{36}"$/.test(sourceOf(value))),
    );
    expect(Object.fromEntries(roles)).toEqual(BUILT_IN_ROLES);
    const assigned = files.flatMap(({ resources }) =>
      resources.map(({ body }) => sourceOf(at(body, 'properties', 'roleDefinitionId'))),
    );
    for (const [role] of roles) expect(assigned.join()).toContain(role);
  });

  it('to the API comes through the site alone', () => {
    const functions = template('main.bicep').modules.find(({ symbol }) => symbol === 'functions');
    expect(at(functions?.body, 'params', 'codeSettings', 'NIAB_AUTH')).toBe('static-web-apps');
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
    expect(properties('modules/storage.bicep', 'account', 'allowSharedKeyAccess')).toBe(false);
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
