import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '#test/support/azurite.ts';

const storage = useAzurite();
const folder = temporaryFolder();

it('is a process that says where it listens, and ends in peace when it is told to', async () => {
  const child = spawn(process.execPath, ['functions/api-server.ts'], {
    env: {
      ...process.env,
      AzureWebJobsStorage: storage.connectionString,
      ...{ NIAB_DATA_DIR: folder, PORT: '0' },
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout === null) throw new Error('the process has no output');
  const output = text(child.stdout);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/health`);
  expect(await answer.json()).toMatchObject({ status: 'alive' });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  const lines = (await output)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toMatchObject([
    { listening: `http://127.0.0.1:${port}` },
    { operation: 'health-get', status: 200 },
  ]);
});
