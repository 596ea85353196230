import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { createTableAccessStore } from '#shared/storage/access/table-access-store.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { root } from './settings.ts';

const azurite = useAzurite();
const folder = temporaryFolder();

/** Runs a command as a program; answers its code and what it printed. */
function command(script: string, args: readonly string[], settings: Record<string, string> = {}) {
  const env = { ...process.env, NIAB_DATA_DIR: folder, NIAB_KEY_VAULT: '', ...settings };
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const program = [path.join(root, 'local', script), ...args];
    const child = execFile(process.execPath, program, { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

describe('npm run api-clients, as a program', () => {
  test('works on the storage account of the settings', async () => {
    const settings = { AzureWebJobsStorage: azurite.connectionString };
    const added = await command('api-clients.ts', ['add', 'Rex', '--scope', 'predict:read'], settings);
    expect(added).toMatchObject({ code: 0, stderr: '' });
    const store = createTableAccessStore({ connectionString: azurite.connectionString });
    expect(await store.clients()).toMatchObject([{ name: 'Rex', scopes: ['predict:read'] }]);
    const refused = await command('api-clients.ts', ['revoke', 'nobody'], settings);
    expect(refused).toEqual({ code: 1, stdout: '', stderr: 'No active client has the id nobody\n' });
  });

  test('says what it does, and what may be wrong when nobody answers', async () => {
    expect(await command('api-clients.ts', ['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('rotate ID') as string,
    });
    const nobody = azurite.connectionString.replace(
      /TableEndpoint=http:\/\/[^/]+/,
      'TableEndpoint=http://127.0.0.1:9',
    );
    const { code, stderr } = await command('api-clients.ts', ['list'], { AzureWebJobsStorage: nobody });
    expect(code).toBe(1);
    expect(stderr).toContain('npm start');
  });
});

describe('npm run rotate-keys, as a program', () => {
  test('works on the file of the settings', async () => {
    expect((await command('rotate-keys.ts', ['--help'])).stdout).toContain('--at-once');
    const file = path.join(folder, 'signing-keys.json');
    expect(existsSync(file)).toBe(false);
    expect(await command('rotate-keys.ts', [])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^[\w-]{43} {2}signs\n$/) as string,
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await command('rotate-keys.ts', [])).stdout).toMatch(/ signs until .*\n.* signs from /);
    expect(await command('rotate-keys.ts', [])).toMatchObject({ code: 1, stdout: '' });
  });
});
