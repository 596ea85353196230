import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';

const dataDir = temporaryFolder();
const program = fileURLToPath(new URL('../shows-report.ts', import.meta.url));

function run(...options: string[]) {
  const env = { ...process.env, NIAB_SITES_BASE_URL: '', NIAB_DATA_DIR: dataDir };
  return spawnSync(process.execPath, [program, ...options], { encoding: 'utf8', env });
}

it('reports on both stages of the stores that the settings name', () => {
  const { status, stdout } = run();
  expect(status).toBe(0);
  expect(stdout).toMatch(/^# Screens from announced shows, as of \d{4}-\d\d-\d\d$/mu);
  expect(stdout.match(/^## .*$/gmu)).toEqual(['## Thursday', '## Monday']);
});

it('refuses a day that is none', () => {
  const { status, stderr } = run('--from', '2026-02-30');
  expect([status, stderr.trim()]).toEqual([1, '--from is a date, YYYY-MM-DD']);
});
