import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { systemClock } from '#shared/clock.ts';
import { appOf, type App } from '#shared/app.ts';
import { readConfig } from '#shared/config.ts';
import { createServices } from '#shared/services.ts';
import { QUEUE_NAMES } from '#shared/storage/queues/queues.ts';
import { createV1Services } from '#shared/v1-services.ts';
import { predict, type Prediction } from '../bicep/predict.ts';
import { isTrue, readDeployment, type DeployedTemplate } from '../cost/deployment.ts';
import { differences } from './differences.ts';
import { ENVIRONMENTS, PLACEHOLDERS, SUBSCRIPTION, targetOf } from './placeholders.ts';
import { isAtDeployment, readSnapshot, snapshotFile, uniqueIn, type SnapshotResource } from './snapshot.ts';

const ID = '00000000-0000-0000-0000-000000000002';
/** What Azure would put in the place of the settings that only it knows; of those that are read by our code. */
const AT_DEPLOYMENT: Record<string, string> = {
  NIAB_SQL_SERVER: 'niab.database.windows.net',
  NIAB_SQL_DATABASE: 'niab',
  NIAB_COSMOS_ENDPOINT: 'https://niab.documents.azure.com/',
  NIAB_COSMOS_DATABASE: 'niab',
  AzureWebJobsStorage__accountName: 'niabprod',
  NIAB_KEY_VAULT: 'https://niabprod.vault.azure.net/',
  NIAB_API_ISSUER: 'https://api.example',
  AZURE_CLIENT_ID: ID,
};

describe.each(ENVIRONMENTS)('the snapshot of %s', (environment) => {
  const parametersFile = path.join(import.meta.dirname, '..', `${environment}.bicepparam`);
  const snapshot = readSnapshot(snapshotFile(environment));
  const unique = uniqueIn(snapshot);
  /** Ends of the names of both apps. */
  const apps = { site: `-${environment}-${unique}`, api: `-api-${unique}` };
  let prediction: Prediction;
  let templates: DeployedTemplate[];
  beforeAll(async () => {
    prediction = await predict(parametersFile, targetOf(environment, unique));
    templates = await readDeployment(parametersFile, {
      watcherPrincipalId: '',
      recommendersPrincipalId: '',
      trainingPrincipalId: '',
    });
  });

  /** The one resource of a type whose name ends so. */
  function resource(type: string, end = ''): SnapshotResource {
    const found = snapshot.predictedResources.filter(
      (each) => each.type === `Microsoft.${type}` && each.name.endsWith(end),
    );
    expect(found, type).toHaveLength(1);
    return found[0] ?? { id: '', type, name: '', apiVersion: '' };
  }

  it('is that of the templates as they are (else: infra/snapshots/README.md)', () => {
    expect(differences(prediction, snapshot)).toEqual([]);
    expect(snapshot.diagnostics).toEqual([]);
  });

  it('has the resources that the cost is worked out from', () => {
    const counted = templates
      .filter(({ deployed }) => deployed)
      .flatMap(({ name, file, scope }) =>
        file.resources
          .filter(({ existing, condition, symbol }) => !existing && isTrue(condition, scope, symbol))
          .map(({ symbol }) => `${name}: ${symbol}`),
      );
    const predicted = prediction.resources.map(({ template, symbol }) => `${template}: ${symbol}`);
    expect(new Set(counted)).toEqual(new Set(predicted));
  });

  it('has them in the sizes that the cost is worked out from', () => {
    const known = (name: string, parameter: string): unknown =>
      templates.find((each) => each.name === `modules/${name}.bicep`)?.scope[parameter];
    const offer = known('sql', 'useFreeOffer') === true;
    expect(resource('Sql/servers/databases')).toMatchObject({
      sku: { name: 'GP_S_Gen5', capacity: 1 },
      properties: {
        autoPauseDelay: known('sql', 'autoPauseMinutes'),
        maxSizeBytes: 2 * 1_024 ** 3,
        useFreeLimit: offer,
        freeLimitExhaustionBehavior: offer ? known('sql', 'freeLimitExhaustionBehavior') : null,
      },
    });
    const memory = known('functions', 'instanceMemoryMB');
    for (const [plan, app] of [
      [`-${environment}-plan`, apps.site],
      ['-api-plan', apps.api],
    ] as const) {
      expect(resource('Web/serverfarms', plan)).toMatchObject({ sku: { name: 'FC1' } });
      expect(resource('Web/sites', app)).toMatchObject({
        properties: {
          functionAppConfig: { scaleAndConcurrency: { instanceMemoryMB: memory } },
        },
      });
    }
    expect(resource('Web/staticSites')).toMatchObject({ sku: { name: known('static-web-app', 'plan') } });
    expect(resource('DocumentDB/databaseAccounts')).toMatchObject({
      properties: { enableFreeTier: known('cosmos', 'capacity') === 'free-tier' },
    });
    for (const account of [`${environment.slice(0, 3)}${unique}`, `api${unique}`]) {
      expect(resource('Storage/storageAccounts', account)).toMatchObject({
        sku: { name: 'Standard_LRS' },
        properties: { accessTier: 'Hot' },
      });
    }
    const rule = { definition: { actions: { baseBlob: { delete: deleteAfter() } } } };
    expect(resource('Storage/storageAccounts/managementPolicies')).toMatchObject({
      properties: { policy: { rules: [rule] } },
    });

    function deleteAfter(): object {
      return { daysAfterModificationGreaterThan: known('storage', 'pageRetentionDays') };
    }
  });

  it('has the queues that the code sends to, and the one that each gives up into', () => {
    const names = snapshot.predictedResources
      .filter(({ type }) => type === 'Microsoft.Storage/storageAccounts/queueServices/queues')
      .map(({ name }) => name.split('/').at(-1));
    expect(names).toEqual([...QUEUE_NAMES, ...QUEUE_NAMES.map((name) => `${name}-poison`)]);
  });

  it('has app settings that the code of the site can start with', async () => {
    const config = readConfig(settingsOf('site'));
    expect(config).toMatchObject({
      auth: 'static-web-apps',
      sql: { server: 'niab.database.windows.net', database: 'niab' },
      cosmos: { endpoint: 'https://niab.documents.azure.com/', database: 'niab' },
      storage: { accountName: 'niabprod' },
      identityClientId: ID,
      sites: { baseUrl: null, minDelayMs: 2_000, requestsAWeek: 80, tmdbKey: null, wikimedia: false },
      claimSeconds: 120,
    });
    const { sources } = await createServices(config, systemClock);
    expect((await sources()).map(({ name }) => name)).toEqual(['allocine', 'jpbox', 'box-office-mojo']);
  });

  it('has app settings that the prediction API can start with, whose data are in the account of the site', async () => {
    const settings = settingsOf('api');
    expect(appOf(settings)).toBe('api');
    expect(settings['AzureFunctionsJobHost__extensions__http__routePrefix']).toBe('');
    expect(settings['AzureWebJobsStorage__accountName']).toBe('niabprod');
    const config = readConfig({ ...settings, NIAB_STORAGE_ACCOUNT: 'niabdata' });
    expect(config).toMatchObject({
      sql: null,
      cosmos: { endpoint: 'https://niab.documents.azure.com/', database: 'niab' },
      storage: { accountName: 'niabdata' },
      identityClientId: ID,
      api: {
        issuer: 'https://api.example',
        audience: 'niab-prediction-api',
        keyVaultUrl: 'https://niabprod.vault.azure.net/',
        passwordGrant: false,
      },
    });
    await expect(createV1Services(config)).resolves.toBeDefined();
  });

  /** As an app would be given them. */
  function settingsOf(app: App): Record<string, string> {
    const { properties } = resource('Web/sites/config', `${apps[app]}/appsettings`);
    const settings = Object.entries(properties ?? {}).map(([name, value]): [string, string] => {
      expect(typeof value, name).toBe('string');
      return [name, isAtDeployment(value) ? (AT_DEPLOYMENT[name] ?? '') : String(value)];
    });
    return Object.fromEntries(settings);
  }
});

it('CI has the compiler write them for the same subscription, resource groups and settings', () => {
  const text = readFileSync(path.join(import.meta.dirname, '../../.github/workflows/ci.yml'), 'utf8');
  const job = z.object({
    env: z.record(z.string(), z.string()),
    steps: z.array(z.object({ run: z.string().optional() })),
  });
  const { jobs } = z.object({ jobs: z.object({ bicep: job }) }).parse(parse(text));
  expect(jobs.bicep.env).toEqual({ ...PLACEHOLDERS, SUBSCRIPTION });
  const commands = jobs.bicep.steps.flatMap(({ run }) => (run?.includes('bicep snapshot') ? [run] : []));
  expect(commands).toHaveLength(2);
  for (const command of commands) {
    expect(command).toContain(`for environment in ${ENVIRONMENTS.join(' ')}; do`);
    expect(command).toContain('--subscription-id "$SUBSCRIPTION" --resource-group "niab-$environment"');
  }
});
