import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { testRun } from '#shared/domain/testing-runs.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { checkDay } from './check-day.ts';

const parent = temporaryFolder();

it('refuses data that know of a later day, and says what can be done', async () => {
  const folder = mkdtempSync(path.join(parent, 'day-'));
  expect(() => checkDay(folder, '2023-06-26')).not.toThrow();
  const store = createSqliteOperationalStore(path.join(folder, 'operational.sqlite'));
  await store.migrate();
  expect(() => checkDay(folder, '2023-06-26')).not.toThrow();
  const run = { runId: '2023-06-28-monday', week: '2023-06-28', kind: 'monday' } as const;
  await store.startRun(testRun({ ...run, asOf: '2023-06-26' }));
  expect(() => checkDay(folder, '2023-06-26')).not.toThrow();
  expect(() => checkDay(folder, '2023-06-25')).toThrow(
    expect.objectContaining({
      code: 'bad-settings',
      message: expect.stringMatching(/2023-06-26, after 2023-06-25[^]*--reset[^]*NIAB_DATA_DIR/u) as string,
    }),
  );
  await store.close();
});
