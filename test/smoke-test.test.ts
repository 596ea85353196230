import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FUNCTIONS_URL, SITE_URL } from '#local/ports.ts';
import { useStarts } from './support/start.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'niab-smoke-'));
const { start, killAll } = useStarts(dataDir);
afterAll(() => {
  killAll();
  rmSync(dataDir, { recursive: true, force: true });
});

function smokeTest(...args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const command = execFile(
      process.execPath,
      ['infra/deploy/smoke-test.ts', SITE_URL, '--patience', '0', ...args],
      (_error, stdout, stderr) => resolve({ code: command.exitCode, output: stdout + stderr }),
    );
  });
}

test('The smoke test passes the whole product on this machine, and sees that its functions believe anybody here', async () => {
  const product = start();
  await product.prints(SITE_URL);

  const site = await smokeTest('--version', 'source', '--built', 'static-web/dist');
  expect(site.output.match(/^✓/gm)).toHaveLength(3);
  expect(site.code).toBe(0);

  // NIAB_AUTH=loopback: the machine itself may call the functions, which in Azure nobody but the site may.
  const functions = await smokeTest('--functions', FUNCTIONS_URL);
  expect(functions.output).toContain(
    '✗ the functions take calls from the site only: GET /api/weeks answered 200',
  );
  expect(functions.code).toBe(1);

  product.child.kill('SIGINT');
  expect(await product.ended).toBe(0);
});
