import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { declaredCosts } from './declared-costs.ts';
import { readDeployment } from './deployment.ts';

const folder = temporaryFolder();

const MAIN = `
param useVault bool = false
param plan string = 'Standard'
module site 'modules/site.bicep' = {
  params: { plan: plan, megabytes: 2048, free: plan == 'Free' }
}
module vault 'modules/vault.bicep' = if (useVault) {
  params: {}
}
`;
const SITE = `
param plan string
param megabytes int
param free bool
metadata cost = [
  { resource: 'site', meter: 'static-web-app', use: '1', why: 'plan', when: 'plan == \\'Standard\\'' }
  { resource: 'site', meter: 'static-web-app-bandwidth', use: '1', why: 'pages', grantWhen: '!free' }
]
resource site 'Microsoft.Web/staticSites@2025-03-01' = {
  name: 'site'
}
resource backend 'Microsoft.Web/staticSites/linkedBackends@2025-03-01' = if (plan != '') {
  parent: site
  name: 'functions'
}
`;
const VAULT = `
metadata cost = [{ resource: 'vault', meter: 'key-vault-operations', use: '1', why: 'reads' }]
resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: 'vault'
}
`;

/** A deployment of our own making in a folder of its own. */
function written({ main = MAIN, site = SITE, vault = VAULT, parameters = '' }): string {
  const root = mkdtempSync(path.join(folder, 'infra-'));
  mkdirSync(path.join(root, 'modules'));
  writeFileSync(path.join(root, 'main.bicep'), main);
  writeFileSync(path.join(root, 'modules', 'site.bicep'), site);
  writeFileSync(path.join(root, 'modules', 'vault.bicep'), vault);
  const file = path.join(root, 'prod.bicepparam');
  writeFileSync(file, `using 'main.bicep'\n${parameters}\n`);
  return file;
}

async function costsOf(files: Parameters<typeof written>[0]): Promise<unknown> {
  const rows = declaredCosts(await readDeployment(written(files)));
  return rows.map(({ meter, applies, granted }) => ({ meter, applies, granted }));
}

describe('the costs that templates declare', () => {
  it('follow the parameters file: defaults, variants, modules that are left out', async () => {
    expect(await costsOf({})).toEqual([
      { meter: 'static-web-app', applies: true, granted: false },
      { meter: 'static-web-app-bandwidth', applies: true, granted: true },
      { meter: 'key-vault-operations', applies: false, granted: false },
    ]);
    expect(await costsOf({ parameters: "param plan = 'Free'\nparam useVault = true" })).toEqual([
      { meter: 'static-web-app', applies: false, granted: false },
      { meter: 'static-web-app-bandwidth', applies: true, granted: false },
      { meter: 'key-vault-operations', applies: true, granted: false },
    ]);
  });

  it('hand a module what it is given, for its formulas', async () => {
    const templates = await readDeployment(written({}));
    expect(templates.map(({ name }) => name)).toEqual([
      'main.bicep',
      'modules/site.bicep',
      'modules/vault.bicep',
    ]);
    expect(templates[1]?.scope).toMatchObject({ plan: 'Standard', megabytes: 2_048, free: false });
  });

  it.each([
    [
      'a resource that is charged and has no row',
      { vault: VAULT.replace(/metadata cost.*/, '') },
      'modules/vault.bicep: resource vault (Microsoft.KeyVault/vaults) has no row in metadata cost',
    ],
    [
      'a row without a resource',
      { vault: VAULT.replace("resource: 'vault'", "resource: 'safe'") },
      'modules/vault.bicep: metadata cost: key-vault-operations: there is no resource "safe"',
    ],
    [
      'a row for a resource that is deployed elsewhere',
      { vault: VAULT.replace("05-01' = {", "05-01' existing = {") },
      'modules/vault.bicep: metadata cost: key-vault-operations: there is no resource "vault"',
    ],
    [
      'a meter that nobody knows',
      { vault: VAULT.replace('key-vault-operations', 'key-vault') },
      'modules/vault.bicep: metadata cost.0.meter: is no meter',
    ],
    [
      'a row without its reason',
      { vault: VAULT.replace(", why: 'reads'", '') },
      'modules/vault.bicep: metadata cost.0.why',
    ],
    [
      'a word that rows do not have',
      { vault: VAULT.replace('why', "wenn: 'useVault', why") },
      'modules/vault.bicep: metadata cost.0',
    ],
    [
      'a condition that only a deployment decides',
      { site: SITE.replace("'!free'", "'resourceGroup().location == plan'") },
      'modules/site.bicep: site, static-web-app-bandwidth: "resourceGroup().location == plan" cannot be decided',
    ],
    [
      'such a condition of a module',
      { main: MAIN.replace('(useVault)', '(resourceGroup().location == plan)') },
      'main.bicep: module vault: "resourceGroup().location == plan" cannot be decided',
    ],
    [
      'a plan of functions other than Flex Consumption',
      {
        vault: `resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
          name: 'plan'
          sku: { name: 'EP1' }
        }`,
      },
      'modules/vault.bicep: resource plan (Microsoft.Web/serverfarms) has no row',
    ],
  ])('are refused with %s', async (_, files, message) => {
    await expect(costsOf(files)).rejects.toThrow(message);
  });
});
