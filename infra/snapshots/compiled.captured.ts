import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { predict, predictTemplate } from '../bicep/predict.ts';
import { differences } from './differences.ts';
import { ENVIRONMENTS, targetOf, type Environment } from './placeholders.ts';
import { readSnapshot, uniqueIn } from './snapshot.ts';

/** What the compiler, version 0.49.2, made of the templates once, before all that is listed below. */
const compiled = path.join(import.meta.dirname, '../../../shared/bicep/compiled');
const infra = path.join(import.meta.dirname, '..');

/** What has changed in the templates since, and why; a name stands without what the resource group's hash makes of it. */
const SINCE: Record<string, (string | RegExp)[]> = {
  'a run is assembled and results are recorded by messages of their own': [
    /queues …\/default\/(assemble-week|record-actuals)(-poison)?: only here/,
  ],
  'timers read one small blob instead of a database': [/containers …\/default\/status: only here/],
  'other applications read of a week what is published of it': [
    /containers …\/default\/published: only here/,
  ],
  'the prediction API is an app of its own, with an identity, a plan and a host’s storage of its own': [
    /userAssignedIdentities niab-\w+-api: only here/,
    /serverfarms niab-\w+-api-plan: only here/,
    /storageAccounts niab\w{3}api\w+: only here/,
    /blobServices …\/default: only here/,
    /containers …\/default\/app-package: only here/,
    /Web\/sites niab-\w+-api-\w+: only here/,
    /config niab-\w+-api-\w+\/appsettings: only here/,
    /basicPublishingCredentialsPolicies niab-\w+-api-\w+\/(ftp|scm): only here/,
    /appsettings properties.NIAB_APP: nothing became "site"/,
    /Web\/sites \S+ properties.siteConfig.cors: nothing became /,
    /outputs api(Name|Url): nothing became /,
  ],
  'the catalogue of films is a container of its own, which the prediction API reads': [
    /containers …\/default\/catalogue: only here/,
    /roleAssignments of 2a2b9908-\S+ #2: only here/,
  ],
  'the models of the forecasts are a container of their own, which the prediction API reads': [
    /containers …\/default\/models: only here/,
    /roleAssignments of 2a2b9908-\S+ #3: only here/,
  ],
  'browsers are told of the programme: who, by whose keys, and the messages for it': [
    /containers …\/default\/push: only here/,
    /queues …\/default\/notify(-poison)?: only here/,
    /tables …\/default\/subscriptions: only here/,
    /tables …\/default\/contributedlikes: only here/,
  ],
  'the prediction API has a role on each of its four tables, and on no other': [
    /roleAssignments of 0a9a7e1f-\S+ #[567]: only here/,
  ],
  'what comes from MovieLens is not shown': ['appsettings properties.NIAB_MOVIELENS: nothing became "off"'],
  'its rights: of the host’s storage, published weeks, tables, keys, telemetry and documents': [
    /roleAssignments of b7e6dc6d-\S+ #3: only here/,
    /roleAssignments of 0a9a7e1f-\S+ #[34]: only here/,
    /roleAssignments of (2a2b9908|4633458b)-\S+ #1: only here/,
    /roleAssignments of 3913510d-\S+ #2: only here/,
    /sqlRoleAssignments #[34]: only here/,
  ],
  'its clients, lock-outs, rates and audit are tables, in which operators write too': [
    /tableServices …\/default: only here/,
    /tables …\/default\/api(clients|lockouts|rates|audit): only here/,
    /roleAssignments of 0a9a7e1f-\S+ #2: only here/,
  ],
  'the key vault is always there, for the keys that sign tokens; operators write them': [
    /vaults niab\w+: only here/,
    /roleAssignments of b86a8fe4-\S+ #1: only here/,
    'outputs keyVaultName: "" became "keyVault.outputs.name"',
  ],
  'forecasts stand beside the features that they were made of': [/containers …\/niab\/forecasts: only here/],
  'forecasts that other applications were given are kept': [/containers …\/niab\/given-forecasts: only here/],
  'what is known of the model is kept, and mailed where it is not what it was': [
    /containers …\/niab\/(reports|drift): only here/,
    /scheduledQueryRules niab-(dev|prod)-model: only here/,
  ],
  'announced shows are kept': [/containers …\/niab\/shows: only here/],
  'requests are asked within a budget': [
    'appsettings properties.NIAB_REQUESTS_A_WEEK: nothing became "80"',
    'outputs requestsAWeek: nothing became 80',
  ],
  "the code's own way to write a truth value": [
    'appsettings properties.NIAB_WIKIMEDIA: "False" became "false"',
  ],
  'deploying the package asks the host': [
    /config #1 properties.globalValidation.excludedPaths: \[\] became \["\/admin\/host\/status"\]/,
  ],
  'one search calls for all that only the log knows, without callers who left': [
    /metricAlerts \S+-errors: only there/,
    /attention properties\.(displayName|description|criteria\.allOf\[0\]\.query): /,
  ],
  'production pays what goes beyond the free offer; budgets tell of it': [
    'Microsoft.Consumption/budgets niab-prod-database-budget: only here',
    'Microsoft.Consumption/budgets niab-dev-database-budget: only here',
    /-budget properties.amount: 15 became 20/,
    'metricAlerts niab-prod-free-offer: only there',
    'servers/databases …/niab properties.freeLimitExhaustionBehavior: "AutoPause" became "BillOverUsage"',
    /metricAlerts niab-dev-free-offer properties\.(description|criteria\.allOf\[0\]\.threshold): /,
  ],
};
const listed = Object.values(SINCE).flat();

async function found(environment: Environment): Promise<string[]> {
  const snapshot = readSnapshot(path.join(compiled, `${environment}.snapshot.json`));
  const unique = uniqueIn(snapshot);
  const prediction = await predict(
    path.join(infra, `${environment}.bicepparam`),
    targetOf(environment, unique),
  );
  return differences(prediction, snapshot).map((line) =>
    line.replaceAll(/ \S+(?=\/(default|niab)\b)/g, ' …'),
  );
}

const says = (line: string, entry: string | RegExp): boolean =>
  typeof entry === 'string' ? line.endsWith(entry) : entry.test(line);

describe('our own reading of the templates', () => {
  it.each(ENVIRONMENTS)(
    'agrees with the compiler on %s, but for what has changed since',
    async (environment) => {
      const lines = await found(environment);
      expect(lines.filter((line) => !listed.some((entry) => says(line, entry)))).toEqual([]);
    },
  );

  it('lists no change that is none', async () => {
    const lines = (await Promise.all(ENVIRONMENTS.map(found))).flat();
    expect(listed.filter((entry) => !lines.some((line) => says(line, entry)))).toEqual([]);
  });

  it('makes text of values as the compiler does', async () => {
    const template = path.join(compiled, 'conversions.bicep');
    const { outputs } = await predictTemplate(template, targetOf('prod', ''));
    expect(outputs).toEqual(readSnapshot(path.join(compiled, 'conversions.snapshot.json')).outputs);
  });
});
