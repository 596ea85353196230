import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HttpResponseInit } from '@azure/functions';
import { afterEach, describe, expect, it } from 'vitest';
import { inRooms } from '../domain/testing-rooms.ts';
import { problemResponse, isInternal } from '../api/problem-details.ts';
import { DEFAULT_SETTINGS } from '../domain/cinema.ts';
import { NiabError } from '../errors.ts';
import { storageFailureOf } from './failure.ts';
import { SqlOperationalStore } from './operational/sql-operational-store.ts';
import { SQLITE_MIGRATIONS } from './operational/sqlite/migrations/index.ts';
import { SqliteDatabase } from './operational/sqlite/sqlite-database.ts';
import { sqliteStatements } from './operational/sqlite/statements.ts';
import { openSqlite } from './sqlite/open-sqlite.ts';
import { CHANGE } from './testing/settings-change.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'niab-full-'));
const disk = path.join(folder, 'disk');
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function textOf({ body }: HttpResponseInit): string {
  return typeof body === 'string' ? body : '';
}

/** A file system of a few hundred kilobytes, where this process may make one; else a database that may not grow. */
function fillableStore(): { store: SqlOperationalStore; fill: () => void } {
  mkdirSync(disk, { recursive: true });
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  let isDisk = true;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=800k', 'tmpfs', disk], { stdio: 'ignore' });
    cleanUps.push(() => execFileSync('umount', [disk]));
  } catch {
    isDisk = false;
  }
  const database = openSqlite(path.join(disk, 'operational.sqlite'));
  const store = new SqlOperationalStore(new SqliteDatabase(database, sqliteStatements, SQLITE_MIGRATIONS));
  cleanUps.push(() => store.close());
  const fillDisk = (): void => {
    for (const size of [100_000, 4_096]) {
      for (let i = 0; ; i += 1) {
        try {
          writeFileSync(path.join(disk, `filler-${size}-${i}`), Buffer.alloc(size));
        } catch (error) {
          expect(storageFailureOf(error)).toBe('storage-full');
          break;
        }
      }
    }
  };
  const allowNoPage = (): void => database.exec('PRAGMA max_page_count = 1');
  return { store, fill: isDisk ? fillDisk : allowNoPage };
}

describe('a disk that is full', () => {
  it('is named in the answer and in the log, and nothing is stored by half', async () => {
    const { store, fill } = fillableStore();
    await store.migrate();
    expect(await store.saveSettings({ ...DEFAULT_SETTINGS, effectiveFrom: '2023-06-07' }, 0, CHANGE)).toBe(
      true,
    );
    fill();

    let stored = 1;
    let failure: unknown = null;
    for (; failure === null; stored += 1) {
      const week = new Date(Date.UTC(2023, 5, 14 + 7 * stored)).toISOString().slice(0, 10);
      const decision = { week, rooms: inRooms('a', 'b'), reason: 'x'.repeat(500), notObtained: ['c', 'd'] };
      failure = await store
        .addDecision({ ...decision, decidedAt: '2023-06-05T10:00:00.000Z', decidedBy: 'moi' }, 0)
        .then(
          () => null,
          (error: unknown) => error,
        );
    }
    expect(storageFailureOf(failure)).toBe('storage-full');
    const answer = problemResponse(failure);
    expect(answer.status).toBe(507);
    expect(JSON.parse(textOf(answer))).toMatchObject({ status: 507, code: 'storage-full' });
    expect(isInternal(failure)).toBe(true);

    // What was stored before is whole, what was not is not there at all.
    const decisions = await store.listDecisions('2023-06-14', '2099-01-01');
    expect(decisions).toHaveLength(stored - 2);
    expect(decisions.every(({ notObtained }) => notObtained.join() === 'c,d')).toBe(true);
    expect(await store.listSettings()).toHaveLength(1);
  });
});

describe('why a store can do nothing more', () => {
  const coded = (facts: object): Error => Object.assign(new Error('test'), facts);

  it.each([
    ['storage-full', coded({ code: 'ENOSPC' })],
    ['storage-full', coded({ errcode: 13 })],
    ['storage-full', coded({ number: 40544 })],
    ['storage-full', new NiabError('internal', 'outside', { cause: coded({ code: 'EDQUOT' }) })],
    ['data-unreadable', coded({ errcode: 26 })],
    ['data-unreadable', coded({ errcode: 11 | (1 << 8) })],
    [null, coded({ errcode: 5 })],
    [null, coded({ code: 'ENOENT' })],
    [null, coded({ number: 40613 })],
    [null, new NiabError('storage-full', 'only called so')],
    [null, 'no error'],
    [null, null],
  ])('is told from its error: %s', (failure, error) => {
    expect(storageFailureOf(error)).toBe(failure);
  });

  it('is an answer of its own for damaged data too', () => {
    const answer = problemResponse(coded({ errcode: 11 }));
    expect(JSON.parse(textOf(answer))).toMatchObject({ status: 500, code: 'data-unreadable' });
    expect(textOf(answer)).not.toContain('test');
  });
});
