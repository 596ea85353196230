import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import { TdsStub, type LoginAnswer } from '#test/support/tds-stub/tds-stub.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { migrate } from './migrate/migrate.ts';
import { SAMPLE_SITE_URL } from './ports.ts';
import { localSettings, root } from './settings.ts';

const folder = temporaryFolder();

const NONE = { NIAB_SQL_SERVER: '', NIAB_SQL_CONNECTION_STRING: '' };

/** Runs the command with these settings; answers its code and what it printed. */
function command(
  settings: Record<string, string>,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, ...NONE, ...settings };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [path.join(root, 'local/migrate.ts')],
      { env },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** The same without a process of its own. */
async function migrated(
  settings: Record<string, string>,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const printed = { stdout: '', stderr: '' };
  const code = await migrate(
    localSettings({ ...process.env, ...NONE, ...settings }),
    (line) => (printed.stdout += `${line}\n`),
    (line) => (printed.stderr += `${line}\n`),
  );
  return { code, ...printed };
}

test('The database of the settings gets its tables, and keeps them when they are made again', async () => {
  const dataDir = path.join(folder, 'new');
  const file = path.join(dataDir, 'operational.sqlite');
  for (const run of [command, migrated]) {
    const { code, stdout, stderr } = await run({ NIAB_DATA_DIR: dataDir });
    expect([code, stdout.trim(), stderr]).toEqual([
      0,
      `The tables of the SQLite file ${file} are up to date.`,
      '',
    ]);
  }
  const store = createSqliteOperationalStore(file);
  expect(await store.listSettings()).toEqual([]);
  await store.close();
});

test('The files of the demonstration are those of the day up to which it plays', async () => {
  const dataDir = path.join(folder, 'played');
  const day = { NIAB_SITES_BASE_URL: SAMPLE_SITE_URL, NIAB_TODAY: '2023-06-05' };
  for (const run of [command, migrated]) {
    const { code, stdout } = await run({ NIAB_DATA_DIR: dataDir, ...day });
    const file = path.join(dataDir, '2023-06-05', 'operational.sqlite');
    expect([code, stdout.trim()]).toEqual([0, `The tables of the SQLite file ${file} are up to date.`]);
  }
  expect(readdirSync(dataDir)).toEqual(['2023-06-05']);
});

test('A database that cannot be opened is an error that says what to do', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  const { code, stderr } = await command({ NIAB_DATA_DIR: file });
  expect(code).toBe(1);
  expect(stderr).toContain('Check NIAB_DATA_DIR');
});

test('A connection string that cannot be read is an error that says what to do and keeps the secret', async () => {
  const { code, stderr } = await migrated({ NIAB_SQL_CONNECTION_STRING: 'Password=geheim' });
  expect(code).toBe(1);
  expect(stderr).toContain('names no server');
  expect(stderr).toContain("the server's firewall");
  expect(stderr).not.toContain('geheim');
});

test.each<[LoginAnswer, string]>([
  [{ error: 4060 }, 'npm run database-user'],
  [{ error: 40613 }, 'The database has not answered for 1 s'],
])('A server that answers the login with %j is an error that says what to do', async (login, words) => {
  const server = await TdsStub.start({ login: () => login });
  const { code, stderr } = await migrated({
    NIAB_SQL_CONNECTION_STRING: server.connectionString,
    NIAB_PATIENCE_SECONDS: '1',
  });
  await server.stop();
  expect(code).toBe(1);
  expect(stderr).toContain(words);
  expect(stderr).not.toContain('secret');
});
