import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { runWithPrograms } from './testing/programs.ts';

const folder = temporaryFolder();
const shell = z.object({ shell: z.string(), run: z.string() });
const hook = z.object({ posix: shell, windows: shell });
const file = z.object({
  workflows: z.object({ up: z.object({ steps: z.array(z.object({ azd: z.string() })) }) }),
  hooks: z.object({ preprovision: hook, prepackage: hook, postprovision: hook }),
});
const { workflows, hooks } = file.parse(
  parse(readFileSync(path.join(import.meta.dirname, '../../azure.yaml'), 'utf8')),
);

describe('azd up', () => {
  it('makes the resources first and deploys the package that is built by then', () => {
    expect(workflows.up.steps.map(({ azd }) => azd)).toEqual([
      'provision',
      'deploy functions --from-package dist/niab-functions.zip',
      'deploy api --from-package dist/niab-functions.zip',
      'deploy site',
    ]);
  });

  it('does the same in every shell', () => {
    for (const { posix, windows } of Object.values(hooks)) {
      expect([posix.shell, windows.shell]).toEqual(['sh', 'pwsh']);
      expect(posix.run).toBe(windows.run);
    }
  });

  it('builds before anything is made or packaged', () => {
    for (const { posix } of [hooks.preprovision, hooks.prepackage])
      expect(posix.run).toBe('node local/run.mjs infra/deploy/build-package.ts');
  });

  it('opens the firewall for the tables alone, and closes it although they fail', async () => {
    const env = {
      AZURE_RESOURCE_GROUP: 'niab-dev',
      sqlServer: 'niab-dev-sql-x.database.windows.net',
      sqlDatabase: 'niab',
      identityName: 'niab-dev-functions',
      identityClientId: 'id',
    };
    // With the address given: this machine may not be able to ask for its own.
    const run = hooks.postprovision.posix.run.replace('firewall.ts ', 'firewall.ts --address 203.0.113.7 ');
    const done = async (npm: string): Promise<string[]> => {
      const { calls } = await runWithPrograms(folder, { az: '', npm }, ['sh', '-c', run], { env });
      return calls.map((call) => call.split(' ').slice(0, 5).join(' '));
    };
    const [open, close] = ['az sql server firewall-rule create', 'az sql server firewall-rule delete'];
    const user = 'npm run database-user -- --server';
    expect(await done('')).toEqual([open, 'npm run migrate', user, close]);
    expect(await done('exit 1')).toEqual([open, 'npm run migrate', close]);
  });
});
