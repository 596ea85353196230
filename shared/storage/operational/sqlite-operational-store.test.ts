import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { inRooms } from '../../domain/testing-rooms.ts';
import { migrateSqlite } from '../sqlite/open-sqlite.ts';
import { testRelease } from '../../domain/testing-films.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { describeMigration } from './contract/migration.contract.ts';
import { describeOperationalStore } from './operational-store.contract.ts';
import { SQLITE_MIGRATIONS } from './sqlite/migrations/index.ts';
import { createSqliteOperationalStore } from './sqlite-operational-store.ts';

const folder = temporaryFolder();

describeOperationalStore('SQLite', () =>
  Promise.resolve(createSqliteOperationalStore(join(folder, 'new folder', 'operational.db'))),
);

describeMigration('SQLite', (version) => {
  const file = join(folder, `version-${version}.db`);
  const old = new DatabaseSync(file);
  migrateSqlite(old, SQLITE_MIGRATIONS.slice(0, version));
  return Promise.resolve({
    execute: async (statement) => {
      await Promise.resolve();
      old.exec(statement.replace(/{(\w+)}/, '$1'));
    },
    open: async () => {
      await Promise.resolve();
      old.close();
      return createSqliteOperationalStore(file);
    },
  });
});

describe('two connections to a file', () => {
  it('each know that the other has written', async () => {
    const file = join(folder, 'shared-state.db');
    const [one, other] = [createSqliteOperationalStore(file), createSqliteOperationalStore(file)];
    await one.migrate();
    const before = [one.state(), other.state()];
    await other.upsertRelease(testRelease('2023-06-14', 'allocine-1'));
    expect(one.state()).not.toBe(before[0]);
    expect(other.state()).not.toBe(before[1]);
    await Promise.all([one.close(), other.close()]);
  });
});

describe('a file of the first schema', () => {
  it('keeps its decisions, which name no film that could not be had', async () => {
    const file = join(folder, 'first-schema.db');
    const old = new DatabaseSync(file);
    migrateSqlite(old, SQLITE_MIGRATIONS.slice(0, 1));
    old.exec(`INSERT INTO decisions (week, decided_at, rooms, reason, decided_by)
              VALUES ('2023-06-14', '2023-06-12T10:00:00.000Z', '{"1":"a","2":null}', 'Mon choix', 'gérant')`);
    old.close();

    const store = createSqliteOperationalStore(file);
    await store.migrate();
    expect(await store.listDecisions('2023-06-14', '2023-06-14')).toEqual([
      {
        week: '2023-06-14',
        version: 1,
        rooms: inRooms('a', null),
        reason: 'Mon choix',
        notObtained: [],
        decidedAt: '2023-06-12T10:00:00.000Z',
        decidedBy: 'gérant',
      },
    ]);
    await store.close();
  });
});
