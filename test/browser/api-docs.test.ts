import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { API_URL } from '#local/ports.ts';
import { root } from '#local/settings.ts';
import { SIZES, useBrowser } from '../support/browser.ts';

const visit = useBrowser();

/** A client as whoever runs the service makes one. */
function newClient(): { id: string; secret: string } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'local/api-clients.ts'), 'add', 'Another cinema', '--scope', 'predict:read'],
    { cwd: root, encoding: 'utf8' },
  );
  const [id] = /niab-[0-9a-f]{16}/.exec(stdout) ?? [];
  const [secret] = /niab_secret_[\w-]+/.exec(stdout) ?? [];
  if (id === undefined || secret === undefined) throw new Error(stderr);
  return { id, secret };
}

test('whoever has a client gets a forecast from the page of the documentation, which asks no other host', async () => {
  const { id, secret } = newClient();
  const { page, errors } = await visit({ signedIn: false });
  const hosts = new Set<string>();
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:') hosts.add(origin);
  });
  await page.goto(`${API_URL}/docs`);
  const predict = page.locator('#operations-Forecasts-predict');
  await predict.waitFor();

  await page.getByRole('button', { name: 'Authorize' }).first().click();
  const dialog = page.locator('.modal-ux');
  await dialog.locator('input[type="text"]').first().fill(id);
  await dialog.locator('input[type="password"]').fill(secret);
  await dialog.getByText('predict:read', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Apply given OAuth2 credentials' }).click();
  await dialog.getByText('Logout', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await predict.click();
  await predict.getByRole('button', { name: 'Execute' }).click();
  const answer = predict.locator('.live-responses-table');
  await answer.locator('.response-col_status').getByText('200').waitFor();
  expect(await answer.innerText()).toContain('"thursday"');
  expect(errors).toEqual([]);
  expect([...hosts]).toEqual([API_URL]);
});

test('the page fits on a phone, also with a call open', async () => {
  const { page, errors } = await visit({ signedIn: false, size: SIZES.phone });
  await page.goto(`${API_URL}/docs`);
  const predict = page.locator('#operations-Forecasts-predict');
  await predict.locator('.opblock-summary').click();
  await predict.getByRole('button', { name: 'Execute' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(SIZES.phone.width);
  expect(await predict.getByText('No links').first().isVisible()).toBe(false);
  expect(errors).toEqual([]);
});
