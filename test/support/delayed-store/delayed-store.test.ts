import { performance } from 'node:perf_hooks';
import { afterAll, describe, expect, it } from 'vitest';
import { describeOperationalStore } from '#shared/storage/operational/operational-store.contract.ts';
import { SqlOperationalStore } from '#shared/storage/operational/sql-operational-store.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { DelayedDatabase } from './delayed-database.ts';
import { startDelayedStore, type DelayedStore } from './start-store.ts';

const started: DelayedStore[] = [];
const folders = [temporaryFolder(), temporaryFolder(), temporaryFolder()] as const;
afterAll(() => Promise.all(started.map((store) => store.kill())));

async function start(folder: string, delayMs: number): Promise<DelayedStore> {
  const store = await startDelayedStore(folder, delayMs);
  started.push(store);
  return store;
}

describeOperationalStore('SQLite behind a delay', async () => {
  const { socketName } = await start(folders[0], 2);
  return new SqlOperationalStore(new DelayedDatabase(socketName));
});

describe('a store behind a delay', () => {
  it('lets the delays of several callers pass at once, and those of a transaction one after the other', async () => {
    const { socketName } = await start(folders[1], 60);
    const database = new DelayedDatabase(socketName);
    await database.migrate();
    const many = Array.from({ length: 20 }, () => database.query('selectWeeks', {}));
    const begun = performance.now();
    await Promise.all(many);
    const atOnce = performance.now() - begun;
    expect(atOnce).toBeLessThan(20 * 60);
    const command = {
      statement: 'deletePlan',
      parameters: { week: '2023-04-05', stage: 'x', modelVersion: 'y' },
    } as const;
    const third = performance.now();
    await database.executeAll([command, command, command]);
    expect(performance.now() - third).toBeGreaterThanOrEqual(175);
    await database.queryAll([
      { statement: 'selectWeeks', parameters: {} },
      { statement: 'selectSettings', parameters: {} },
    ]);
    expect(await database.takeCounts()).toEqual({
      statements: { selectWeeks: 21, deletePlan: 3, selectSettings: 1 },
      requests: 24,
    });
    expect(await database.takeCounts()).toEqual({ statements: {}, requests: 0 });
    await database.close();
  });

  it('is unavailable for a while when its process is killed, and keeps what it had', async () => {
    const store = await start(folders[2], 0);
    const database = new DelayedDatabase(store.socketName, 300);
    await database.migrate();
    await database.execute('addRequests', {
      week: '2023-04-05',
      host: 'a',
      purpose: 'forecast',
      requests: 3,
    });
    await store.kill();
    await expect(database.query('selectWeeks', {})).rejects.toMatchObject({
      code: 'database-waking',
      permanent: false,
    });
    await store.restart();
    expect(await database.query('selectRequests', { week: '2023-04-05' })).toHaveLength(1);
    await database.close();
  });

  it('passes on what the database refuses', async () => {
    const database = new DelayedDatabase(started[2]?.socketName ?? '', 300);
    const room = { week: '2023-04-05', stage: 'x', modelVersion: 'y', room: null, filmId: null };
    const command = { statement: 'insertPlannedRoom', parameters: room } as const;
    await expect(database.executeAll([command])).rejects.toThrow(/NOT NULL|Unknown named parameter|bind/i);
    await database.close();
  });
});
