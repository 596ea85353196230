import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '#local/settings.ts';
import { FUNCTIONS_URL, SITE_URL } from '#local/ports.ts';
import { useBrowser } from './support/browser.ts';
import { until } from './support/host.ts';
import { useStarts, type Start } from './support/start.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'niab-dev-'));
// The first day of the sample weeks: little is played.
const { start, killAll } = useStarts(dataDir, { NIAB_TODAY: '2023-03-31' });
/** Files of the project's own that are there for these tests only. */
const FUNCTION = path.join(root, 'functions/http/changed-by-test.ts');
const COMPONENT = path.join(root, 'static-web/src/changed-by-test.tsx');
let product: Start;
const visit = useBrowser();

beforeAll(async () => {
  writeFunction('first');
  writeComponent('first');
  product = start('--dev');
  await product.prints('Everything is ready');
});
afterAll(async () => {
  for (const file of [FUNCTION, COMPONENT]) rmSync(file, { force: true });
  product.child.kill('SIGTERM');
  await product.ended;
  killAll();
  rmSync(dataDir, { recursive: true, force: true });
});

function writeFunction(answer: string): void {
  const handler = `() => ({ body: '${answer}' })`;
  const options = `{ route: 'changed-by-test', authLevel: 'anonymous', handler: ${handler} }`;
  writeFileSync(
    FUNCTION,
    `import { app } from '@azure/functions';\napp.http('changed-by-test', ${options});\n`,
  );
}

function writeComponent(text: string): void {
  writeFileSync(COMPONENT, `export function Changed() {\n  return <p>${text}</p>;\n}\n`);
}

const textAt = async (address: string): Promise<string> => {
  try {
    return await (await fetch(address)).text();
  } catch {
    return '';
  }
};
const host = (): string => readFileSync(path.join(dataDir, '2023-03-31', 'functions.pid'), 'utf8');

test('the manager is signed in, and the site asks the functions as the manager', async () => {
  expect(await (await fetch(`${SITE_URL}/.auth/me`)).json()).toMatchObject({
    clientPrincipal: { userRoles: expect.arrayContaining(['manager']) as unknown },
  });
  expect(await textAt(`${SITE_URL}/weeks`)).toContain('/@vite/client');
  const weeks = await fetch(`${SITE_URL}/api/weeks`, { headers: { 'x-ms-client-principal': 'bm9ib2R5' } });
  expect(weeks.status).toBe(200);
});

test('a change in a function is answered by functions that run again, on the same data and without a replay', async () => {
  const before = host();
  const address = `${FUNCTIONS_URL}/api/changed-by-test`;
  expect(await textAt(address)).toBe('first');
  writeFunction('second');
  await until(async () => (await textAt(address)) === 'second', 'the changed answer', 30_000);
  expect(host()).not.toBe(before);
  await product.prints('functions/http/changed-by-test.ts has changed');
  expect((await fetch(`${FUNCTIONS_URL}/api/weeks`)).status).toBe(200);
});

test('functions that do not start wait for the next change', async () => {
  writeFileSync(FUNCTION, 'throw new Error("not like this");\n');
  await product.prints('not like this');
  writeFunction('third');
  const address = `${FUNCTIONS_URL}/api/changed-by-test`;
  await until(async () => (await textAt(address)) === 'third', 'the mended answer', 30_000);
});

test('a change in a component is what the site sends next, as a module that a page replaces while it stays', async () => {
  const address = `${SITE_URL}/src/changed-by-test.tsx`;
  const module = await textAt(address);
  expect(module).toContain('first');
  expect(module).toContain('import.meta.hot.accept');
  writeComponent('second');
  await until(async () => (await textAt(address)).includes('second'), 'the changed component', 30_000);
});

test('a question over a page stays open although React draws everything twice', async () => {
  const { page } = await visit({ first: true, signedIn: false });
  await page.goto('/');
  const tour = page.getByRole('dialog');
  await tour.getByText('Étape 1 sur 4').waitFor();
  await page.waitForTimeout(500);
  expect(await tour.count()).toBe(1);
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'detached' });
});
