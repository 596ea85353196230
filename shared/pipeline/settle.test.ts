import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunItem } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';
import { createSqliteOperationalStore } from '../storage/operational/sqlite-operational-store.ts';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { attemptWork, settle } from './settle.ts';

const folder = temporaryFolder();
const item = { runId: '2026-11-25-thursday', type: 'film', key: 'allocine-1' } as const;
const passing = new NiabError('fetch-failed', 'no answer', { permanent: false });
let store: OperationalStore;

beforeEach(async () => {
  store = createSqliteOperationalStore(path.join(folder, `${crypto.randomUUID()}.sqlite`));
  await store.migrate();
  await store.startRun({
    runId: item.runId,
    week: '2026-11-25',
    kind: 'thursday',
    asOf: '2026-11-19',
    modelVersion: 'test',
    state: 'processing',
    startedAt: '2026-11-19T09:00:00.000Z',
    finishedAt: null,
  });
  await store.addRunItems([{ ...item, label: 'A film' }]);
});

const settled = async (): Promise<RunItem | undefined> => (await store.listRunItems(item.runId))[0];
const goOn = (): Promise<void> => Promise.resolve();

describe('the work on an item', () => {
  it('that another attempt may mend is thrown for the queue to try again', async () => {
    await expect(attemptWork({ number: 4, last: 5 }, () => Promise.reject(passing))).rejects.toBe(passing);
  });

  it('that fails at the last attempt settles the item, and its message goes to the poison queue', async () => {
    const outcome = await attemptWork({ number: 5, last: 5 }, () => Promise.reject(passing));
    await expect(settle(store, item, outcome, goOn)).rejects.toBe(passing);
    expect(await settled()).toMatchObject({ state: 'failed', problem: { code: 'fetch-failed' } });
  });

  it('that can never succeed settles the item at once, and its message is done with', async () => {
    const error = new NiabError('layout-changed', 'no table');
    const outcome = await attemptWork({ number: 1, last: 5 }, () => Promise.reject(error));
    await settle(store, item, outcome, goOn);
    expect(await settled()).toMatchObject({ state: 'failed', problem: { code: 'layout-changed' } });
  });

  it('stays done when going on with the run fails, even at the last attempt', async () => {
    const outcome = await attemptWork({ number: 5, last: 5 }, () => Promise.resolve(null));
    await expect(settle(store, item, outcome, () => Promise.reject(passing))).rejects.toBe(passing);
    expect(await settled()).toMatchObject({ state: 'done', problem: null });
  });
});
