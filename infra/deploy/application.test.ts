import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findSWAConfigFile } from '@azure/static-web-apps-cli/dist/core/utils/user-config.js';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { layOutPackage, runWithPrograms, type Ended } from './testing/programs.ts';

const folder = temporaryFolder();
const ENV = {
  RESOURCE_GROUP: 'niab-prod',
  functionsName: 'niab-prod-x',
  apiName: 'niab-prod-api-x',
  siteName: 'niab-prod-site',
};
const TOKEN = 'case "$*" in "staticwebapp secrets"*) echo secret-token;; esac';

function deploy(place: string, az = TOKEN): Promise<Ended> {
  const programs = { az, npx: 'echo "token $SWA_CLI_DEPLOYMENT_TOKEN"' };
  return runWithPrograms(folder, programs, ['infra/deploy/deploy-application.sh', place], { env: ENV });
}

/** The option's value in a call. */
function option(call: string | undefined, name: string): string {
  return new RegExp(`${name} (\\S+)`).exec(call ?? '')?.[1] ?? '';
}

describe('deploy-application.sh', () => {
  it('deploys the functions of both apps, then the pages with a token that is asked for each time', async () => {
    const place = layOutPackage(folder, 'new', 'a'.repeat(40));
    const { code, calls, output } = await deploy(place);
    expect(calls.map((call) => call.split(' ').slice(0, 4).join(' '))).toEqual([
      'az functionapp deployment source',
      'az functionapp deployment source',
      'az staticwebapp secrets list',
      `npx swa deploy ${place}/static-web/dist`,
    ]);
    expect(calls.slice(0, 2).map((call) => option(call, '--name'))).toEqual([
      'niab-prod-x',
      'niab-prod-api-x',
    ]);
    for (const call of calls.slice(0, 2))
      expect(call).toContain(`--src ${place}/dist/niab-functions.zip --build-remote false`);
    expect(output).toContain('token secret-token');
    expect(code).toBe(0);
  });

  it('gives the app of the prediction API no package from before there was one, whose timers would run there', async () => {
    const place = layOutPackage(folder, 'old', 'a'.repeat(40));
    rmSync(path.join(place, 'apps'));
    const { code, calls, output } = await deploy(place);
    expect(calls.map((call) => option(call, '--name')).filter((name) => name.includes('-api-'))).toEqual([]);
    expect(output).toContain('::warning::This package has no prediction API in it: niab-prod-api-x keeps');
    expect(calls.at(-1)).toMatch(/^npx swa deploy/);
    expect(code).toBe(0);
  });

  it('puts old pages back with their own old routes', async () => {
    for (const word of ['new', 'old']) {
      const place = layOutPackage(folder, word, 'a'.repeat(40));
      const { calls } = await deploy(place);
      expect(calls.at(-1)).toContain(`npx swa deploy ${place}/static-web/dist `);
      // As the emulator's own deploy command looks for them: it takes the first that it finds below this folder.
      const routes = await findSWAConfigFile(option(calls.at(-1), '--swa-config-location'));
      expect(routes?.filepath).toBe(`${place}/static-web/dist/staticwebapp.config.json`);
      expect(routes?.content).toEqual({ routes: [{ route: `/${word}` }] });
    }
  });

  it('leaves it to the smoke test when only the status of the host was not answered, and ends at any other fault', async () => {
    const place = layOutPackage(folder, 'new', 'a'.repeat(40));
    const failing = (message: string): string =>
      `if [ "$1" = functionapp ]; then echo "ERROR: ${message}" >&2; exit 1; fi\n${TOKEN}`;
    const unhealthy =
      'Deployment was successful but the app appears to be unhealthy. Please check the app logs.';
    const answered = await deploy(place, failing(unhealthy));
    expect(answered.output).toContain(unhealthy);
    for (const app of ['niab-prod-x', 'niab-prod-api-x'])
      expect(answered.output).toContain(`::warning::The status of the host of ${app} was not answered`);
    expect(answered.calls.at(-1)).toMatch(/^npx swa deploy/);
    expect(answered.code).toBe(0);

    const refused = await deploy(place, failing('An error occured during deployment. Status Code: 503'));
    expect(refused.output).toContain('Status Code: 503');
    expect(refused.calls).toHaveLength(1);
    expect(refused.code).toBe(1);
  });

  it('deploys nothing without routes', async () => {
    const place = layOutPackage(folder, 'bare', 'a'.repeat(40));
    rmSync(path.join(place, 'static-web/dist/staticwebapp.config.json'));
    const { code, calls, output } = await deploy(place);
    expect(calls).toEqual([]);
    expect(output).toContain('everybody could call the API');
    expect(code).toBe(1);
  });
});

describe('allow-operators.sh', () => {
  it('lets the group assign the roles of the templates, and no others', async () => {
    const az = 'case "$1 $2" in "group show") echo /groups/niab-prod;; "ad group") echo group-id;; esac';
    const command = ['infra/deploy/allow-operators.sh', 'niab-prod', 'niab-operators'] as const;
    const { code, calls } = await runWithPrograms(folder, { az }, [command[0], ...command.slice(1)]);
    expect(code).toBe(0);
    const [contributor = '', administrator = '', ...more] = calls.filter((call) =>
      call.includes('role assignment'),
    );
    expect(more).toEqual([]);
    for (const call of [contributor, administrator])
      expect(call).toContain('--assignee-object-id group-id --scope /groups/niab-prod');
    expect(contributor).toContain('--role Contributor');
    expect(administrator).toContain('--role Role Based Access Control Administrator --condition-version 2.0');

    const modules = ['rbac', 'api-rbac', 'key-vault'].map((name) =>
      readFileSync(path.join(import.meta.dirname, `../modules/${name}.bicep`), 'utf8'),
    );
    const known = new Map(
      [...modules.join('\n').matchAll(/var (\w+) = '([\da-f-]{36})'/g)].map(([, name = '', id]) => [
        name,
        id,
      ]),
    );
    const assigned = [...modules.join('\n').matchAll(/roleDefinitions', (\w+)\)/g)].map(([, name = '']) =>
      known.get(name),
    );
    for (const source of ["write'})) OR (@Request", "delete'})) OR (@Resource"]) {
      const [, roles = ''] = administrator.split(source);
      expect(new Set(roles.slice(0, roles.indexOf('}')).match(/[\da-f]{8}-[\da-f-]{27}/g))).toEqual(
        new Set(assigned),
      );
    }
  });
});
