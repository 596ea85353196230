import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { afterAll, expect, test } from 'vitest';
import { startAzurite } from './azurite.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'niab-azurite-'));
afterAll(() => rmSync(folder, { recursive: true }));

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );

test('Azurite answers when it has started, keeps what it was given, and is gone when it has been stopped', async () => {
  const first = await startAzurite({ location: folder });
  const container = (connection: string) =>
    BlobServiceClient.fromConnectionString(connection).getContainerClient('kept');
  await container(first.connectionString).create();
  await first.stop();
  expect(await Promise.all([answers(first.blobPort), answers(first.queuePort)])).toEqual([false, false]);

  const second = await startAzurite({ location: folder });
  try {
    expect(await container(second.connectionString).exists()).toBe(true);
  } finally {
    await second.kill();
  }
  expect(await Promise.all([answers(second.blobPort), answers(second.queuePort)])).toEqual([false, false]);
});

test('Azurite that cannot start says why', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(startAzurite({ blobPort: port })).rejects.toThrow(/ended with code 1: [^]*EADDRINUSE/);
  other.close();
});
