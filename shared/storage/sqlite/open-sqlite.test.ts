import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { inTransaction, migrateSqlite, openSqlite } from './open-sqlite.ts';

const folder = temporaryFolder();
const FIRST = 'CREATE TABLE film (id TEXT PRIMARY KEY) STRICT';
const SECOND = "ALTER TABLE film ADD COLUMN title TEXT NOT NULL DEFAULT 'sans titre'";

describe('openSqlite', () => {
  it('lets others read while one writes', () => {
    const path = join(folder, 'deep', 'readers.db');
    const [one, other] = [openSqlite(path), openSqlite(path)];
    migrateSqlite(one, [FIRST]);
    one.exec("BEGIN IMMEDIATE; INSERT INTO film VALUES ('a')");
    expect(other.prepare('SELECT * FROM film').all()).toEqual([]);
    one.exec('COMMIT');
    expect(other.prepare('SELECT * FROM film').all()).toEqual([{ id: 'a' }]);
    one.close();
    other.close();
  });
});

describe('migrateSqlite', () => {
  it('does each script once', () => {
    const database = openSqlite(join(folder, 'repeat.db'));
    migrateSqlite(database, [FIRST]);
    migrateSqlite(database, [FIRST]);
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    database.close();
  });

  it('upgrades an old file and keeps what is in it', () => {
    const database = openSqlite(join(folder, 'upgrade.db'));
    migrateSqlite(database, [FIRST]);
    database.exec("INSERT INTO film VALUES ('a')");
    migrateSqlite(database, [FIRST, SECOND]);
    expect(database.prepare('SELECT * FROM film').all()).toEqual([{ id: 'a', title: 'sans titre' }]);
    database.close();
  });

  it('undoes a script that fails half-way, and does it again when it is mended', () => {
    const database = openSqlite(join(folder, 'broken.db'));
    expect(() => migrateSqlite(database, [FIRST, `${SECOND}; SELECT nonsense`])).toThrow('nonsense');
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
    migrateSqlite(database, [FIRST, SECOND]);
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 2 });
    database.close();
  });

  it('leaves a file alone that a newer version has made', () => {
    const database = openSqlite(join(folder, 'newer.db'));
    migrateSqlite(database, [FIRST, SECOND]);
    migrateSqlite(database, [FIRST]);
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 2 });
    database.close();
  });
});

describe('inTransaction', () => {
  it('undoes everything when its work fails', () => {
    const database = openSqlite(join(folder, 'transaction.db'));
    migrateSqlite(database, [FIRST]);
    const twice = (): void =>
      inTransaction(database, () => {
        database.exec("INSERT INTO film VALUES ('a')");
        database.exec("INSERT INTO film VALUES ('a')");
      });
    expect(twice).toThrow('UNIQUE');
    expect(database.prepare('SELECT * FROM film').all()).toEqual([]);
    database.close();
  });
});
