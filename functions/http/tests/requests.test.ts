import { readdirSync } from 'node:fs';
import type { HttpHandler } from '@azure/functions';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { addDays } from '../../../shared/domain/cinema-week.ts';
import { operationalFile, provideServices } from '../../../shared/services.ts';
import type { OperationalStore } from '../../../shared/storage/operational/operational-store.ts';
import type { SqlDatabase } from '../../../shared/storage/operational/sql-database.ts';
import { SqlOperationalStore } from '../../../shared/storage/operational/sql-operational-store.ts';
import { SQLITE_MIGRATIONS } from '../../../shared/storage/operational/sqlite/migrations.ts';
import { SqliteDatabase } from '../../../shared/storage/operational/sqlite/sqlite-database.ts';
import { sqliteStatements } from '../../../shared/storage/operational/sqlite/statements.ts';
import { openSqlite } from '../../../shared/storage/sqlite/open-sqlite.ts';
import { seedActuals, seedWeek } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
const AFTER = '2023-06-21T10:00:00Z';
const MOST = 4;

/** Every endpoint that reads, by the names of their files. */
const READERS = readdirSync(new URL('..', import.meta.url)).flatMap(
  (file) => /^.*-(?:get|list)(?=\.ts$)/.exec(file)?.[0] ?? [],
);

/** A database that counts what it is asked. */
function counting(database: SqlDatabase): { database: SqlDatabase; asked: () => number } {
  let asked = 0;
  const counted = <A extends unknown[], R>(ask: (...args: A) => R): ((...args: A) => R) => {
    return (...args) => {
      asked += 1;
      return ask(...args);
    };
  };
  return {
    asked: () => asked,
    database: {
      migrate: () => database.migrate(),
      query: counted((...args) => database.query(...args)),
      queryAll: counted((...args) => database.queryAll(...args)),
      execute: counted((...args) => database.execute(...args)),
      executeAll: counted((...args) => database.executeAll(...args)),
      executeAllIf: counted((...args) => database.executeAllIf(...args)),
      close: () => database.close(),
    },
  };
}

/** Decisions, tickets and results in each of some weeks. */
async function seedWeeks(store: OperationalStore): Promise<void> {
  for (let i = 0; i < 6; i += 1) {
    const week = addDays(WEEK, -7 * i);
    if (i > 0) await seedWeek(store, week, `s${i}-`);
    const film = i > 0 ? `s${i}-petit` : 'petit';
    await seedActuals(store, week, i > 0 ? `s${i}-` : '');
    const decidedAt = `${addDays(week, -2)}T10:00:00.000Z`;
    const decision = { week, rooms: { 1: film, 2: null }, reason: '', notObtained: [] };
    await store.addDecision({ ...decision, decidedAt, decidedBy: 'moi' }, 0);
    await store.saveCinemaTickets(week, [{ room: 1, filmId: film, tickets: 20, enteredAt: decidedAt }], 0);
  }
}

describe('a request that reads', () => {
  beforeAll(() => seedWeeks(cinema.services().operational));

  it.each(READERS)(`asks the database ${MOST} times at most: %s`, async (name) => {
    cinema.at(AFTER);
    const services = cinema.services();
    const { database, asked } = counting(
      new SqliteDatabase(openSqlite(operationalFile(services.config)), sqliteStatements, SQLITE_MIGRATIONS),
    );
    const operational = new SqlOperationalStore(database);
    onTestFinished(() => operational.close());
    provideServices({ ...services, operational });
    const { handler } = (await import(`../${name}.ts`)) as { handler: HttpHandler };
    const reply = await cinema.call(handler, { week: WEEK, query: { room1: 'grand' } });
    expect(reply.status).toBe(200);
    expect(asked()).toBeLessThanOrEqual(MOST);
    // Only the liveness probe keeps away from it.
    expect(asked() === 0).toBe(name === 'health-get');
  });
});
