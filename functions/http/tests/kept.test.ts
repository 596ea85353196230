import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextIteration } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { weekSchema } from '#shared/api/contract/week.ts';
import { operationalFile, provideServices } from '#shared/services.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { SqlOperationalStore } from '#shared/storage/operational/sql-operational-store.ts';
import { SQLITE_MIGRATIONS } from '#shared/storage/operational/sqlite/migrations/index.ts';
import { SqliteDatabase } from '#shared/storage/operational/sqlite/sqlite-database.ts';
import { sqliteStatements } from '#shared/storage/operational/sqlite/statements.ts';
import { openSqlite } from '#shared/storage/sqlite/open-sqlite.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { DelayedDatabase } from '#test/support/delayed-store/delayed-database.ts';
import { startDelayedStore } from '#test/support/delayed-store/start-store.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { holding, type HeldDatabase } from './held-database.ts';
import { seedWeek } from './seeded-week.ts';
import { useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema('loopback', { NIAB_REQUESTS_PER_MINUTE: '1000000' });
const folder = temporaryFolder();
const run = promisify(execFile);
const decidingProcess = fileURLToPath(
  new URL('../../../shared/storage/testing/deciding-process.ts', import.meta.url),
);

/** The week as the API tells it. */
const week = (): Promise<Reply> => cinema.call(getWeek, { week: WEEK });
const versionOf = (reply: Reply): number => weekSchema.parse(reply.body).programmeVersion;
const version = async (): Promise<number> => versionOf(await week());

/** Lets the API work with another store until the test is over. */
function serve(operational: OperationalStore): void {
  const services = cinema.services();
  provideServices({ ...services, operational });
  onTestFinished(async () => {
    provideServices(services);
    await operational.close();
  });
}

/** The same file as ever, over a connection that can be held back. */
function serveHeld(): HeldDatabase & { store: SqlOperationalStore } {
  const file = openSqlite(operationalFile(cinema.services().config));
  const held = holding(new SqliteDatabase(file, sqliteStatements, SQLITE_MIGRATIONS));
  const store = new SqlOperationalStore(held.database);
  serve(store);
  return { ...held, store };
}

function decision(reason: string): Parameters<OperationalStore['addDecision']>[0] {
  const made = { decidedAt: '2023-06-12T10:00:00.000Z', decidedBy: 'moi' };
  return { week: WEEK, rooms: inRooms('petit', null), reason, notObtained: [], ...made };
}

describe('an answer that is kept', () => {
  it('is read once for all who ask at once, and for those who come after it', async () => {
    const { requests } = serveHeld();
    await cinema.call(getHistory);
    const once = requests.splice(0);
    cinema.at('2023-06-12T10:00:07Z');
    const replies = await Promise.all(Array.from({ length: 30 }, () => cinema.call(getHistory)));
    replies.push(await cinema.call(getHistory));
    expect(requests).toEqual(once);
    expect(new Set(replies.map(({ headers }) => headers.get('etag'))).size).toBe(1);
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('gives way to what is written in the same second', async () => {
    const before = await version();
    const body = { rooms: inRooms('grand', 'petit'), reason: 'Tout de suite' };
    const saved = await cinema.call(putProgramme, { week: WEEK, body, version: before });
    expect(versionOf(saved)).toBe(before + 1);
    expect(await version()).toBe(before + 1);
  });

  it('gives way to what another process writes to the file', async () => {
    const before = await version();
    const file = operationalFile(cinema.services().config);
    await run(process.execPath, [decidingProcess, file, WEEK, 'petit', String(before)]);
    expect(await version()).toBe(before + 1);
  });

  it('is not kept for after a write that it has not seen', async () => {
    const { hold, store } = serveHeld();
    const before = await version();
    cinema.at('2023-06-12T10:00:07Z');
    const { release } = hold();
    const early = week();
    // It has its turn, and is read: only its rows are still on their way.
    for (let i = 0; i < 5; i += 1) await nextIteration();
    expect(await store.addDecision(decision('Entretemps'), before)).toBe(true);
    const late = week();
    release();
    expect([versionOf(await early), versionOf(await late), await version()]).toEqual([
      before,
      before + 1,
      before + 1,
    ]);
  });

  it('is not when it is a failure', async () => {
    const { refuseNext } = serveHeld();
    refuseNext();
    const together = await Promise.all([week(), week()]);
    expect(together.map(({ status }) => status)).toEqual([500, 500]);
    expect((await week()).status).toBe(200);
  });
});

describe('with a store behind a delay', () => {
  it('a read sees every write that was acknowledged before it began, though it is slow', async () => {
    mkdirSync(folder, { recursive: true });
    const process = await startDelayedStore(path.join(folder), 20);
    onTestFinished(() => process.kill());
    const store = new SqlOperationalStore(new DelayedDatabase(process.socketName));
    await store.migrate();
    await seedWeek(store, WEEK);
    serve(store);
    const stale: string[] = [];
    let written = 0;
    let isOver = false;
    const readers = Array.from({ length: 8 }, async () => {
      while (!isOver) {
        const known = written;
        const seen = await version();
        if (seen < known) stale.push(`${seen} after ${known}`);
      }
    });
    for (let i = 0; i < 10; i += 1) {
      expect(await store.addDecision(decision(`Choix ${i}`), i)).toBe(true);
      written = i + 1;
      expect(await version()).toBe(i + 1);
    }
    isOver = true;
    await Promise.all(readers);
    expect(stale).toEqual([]);
  });
});
