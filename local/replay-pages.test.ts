import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testRun } from '#shared/domain/testing-runs.ts';
import { readConfig } from '#shared/config.ts';
import { createServices, type Services } from '#shared/services.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { replayPages } from './replay-pages.ts';
import { root } from './settings.ts';

const azurite = useAzurite();
const dataDir = temporaryFolder();
const runId = '2023-04-05-thursday';
const page = (id: string): string => `${runId}/allocine/film/${id}.html`;
let settings: Record<string, string>;
let services: Services;

beforeAll(async () => {
  settings = { AzureWebJobsStorage: azurite.connectionString, NIAB_DATA_DIR: dataDir };
  const startedAt = '2023-03-30T06:00:00.000Z';
  services = await createServices(readConfig(settings), { now: () => new Date(startedAt) });
  const { operational, pages } = services;
  await operational.startRun(
    testRun({
      runId,
      week: '2023-04-05',
      kind: 'thursday',
      asOf: '2023-03-30',
      modelVersion: 'test',
      state: 'partial',
      startedAt,
      finishedAt: startedAt,
    }),
  );
  const items = ['changed', 'good', 'refused'].map((key) => ({
    runId,
    type: 'page' as const,
    key: page(key),
    label: `Page ${key}`,
  }));
  await operational.addRunItems([...items, { runId, type: 'film', key: 'film-1', label: 'Film de test' }]);
  const failure = { code: 'layout-changed' as const, detail: 'selector .title' };
  await operational.settleRunItem({ runId, type: 'page', key: page('changed'), round: 0 }, failure);
  await operational.settleRunItem({ runId, type: 'page', key: page('good'), round: 0 }, null);
  await operational.settleRunItem(
    { runId, type: 'page', key: page('refused'), round: 0 },
    { code: 'fetch-refused', detail: '403' },
  );
  await operational.settleRunItem(
    { runId, type: 'film', key: 'film-1', round: 0 },
    { code: 'no-forecast', detail: 'none' },
  );
  for (const id of ['changed', 'good']) {
    await pages.put({
      name: page(id),
      url: `https://example.test/${id}`,
      fetchedAt: startedAt,
      contentType: 'text/html',
      body: '<p>A page of ours</p>',
      etag: null,
      lastModified: null,
    });
  }
});
afterAll(() => Promise.all([services.operational.close(), services.analytical.close()]));

test('Each failed page of the run that is kept is parsed again, and nothing else', async () => {
  expect(await replayPages(services, runId)).toEqual({ sent: ['Page changed'], notKept: ['Page refused'] });
  expect(await takeMessages()).toEqual([{ runId, pageName: page('changed') }]);
  expect(await services.operational.getRun(runId)).toMatchObject({ step: 'fetch', state: 'processing' });
  const items = await services.operational.listRunItems(runId);
  expect(items.find(({ state }) => state === 'pending')?.key).toBe(page('changed'));
});

test('A run that there is not is an error', async () => {
  await expect(replayPages(services, '2023-04-12-monday')).rejects.toMatchObject({ code: 'unknown-run' });
});

test('The command says what it has sent and what it could not', async () => {
  const items = await services.operational.listRunItems(runId);
  for (const item of items.filter(({ state }) => state === 'pending')) {
    await services.operational.settleRunItem(item, { code: 'layout-changed', detail: 'selector .title' });
  }
  const command = [path.join(root, 'local/replay-poison.ts'), '--pages', runId];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env: { ...process.env, ...settings },
  });
  expect(stdout).toContain('parse-page: 1 sent again');
  expect(stdout).toContain('Not kept, so there is nothing to parse: Page refused');
  expect(await takeMessages()).toHaveLength(1);
});

async function takeMessages(): Promise<unknown[]> {
  const queue = QueueServiceClient.fromConnectionString(azurite.connectionString).getQueueClient(
    'parse-page',
  );
  const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 32 });
  for (const { messageId, popReceipt } of receivedMessageItems) {
    await queue.deleteMessage(messageId, popReceipt);
  }
  return receivedMessageItems.map(({ messageText }): unknown =>
    JSON.parse(Buffer.from(messageText, 'base64').toString()),
  );
}
