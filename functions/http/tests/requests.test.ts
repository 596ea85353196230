import { readdirSync } from 'node:fs';
import type { HttpHandler } from '@azure/functions';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { addDays } from '#shared/domain/cinema-week.ts';
import { operationalFile, provideServices } from '#shared/services.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import type { SqlDatabase } from '#shared/storage/operational/sql-database.ts';
import { SqlOperationalStore } from '#shared/storage/operational/sql-operational-store.ts';
import { SQLITE_MIGRATIONS } from '#shared/storage/operational/sqlite/migrations/index.ts';
import { SqliteDatabase } from '#shared/storage/operational/sqlite/sqlite-database.ts';
import { sqliteStatements } from '#shared/storage/operational/sqlite/statements.ts';
import { openSqlite } from '#shared/storage/sqlite/open-sqlite.ts';
import { seedActuals, seedWeek } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
const AFTER = '2023-06-21T10:00:00Z';
/** Requests to the database that a page may make: each costs a way over the network. */
const MOST = 2;
/** SELECTs in all of them; a page that shows more kinds of rows than four has one for each. */
const MOST_SELECTS = new Map([
  ['figures-get', 11],
  ['history-get', 10],
  ['week-get', 12],
  ['weeks-list', 9],
  ['programme-evaluation-get', 11],
]);

/** Every endpoint that reads, by the names of their files. */
const READERS = readdirSync(new URL('..', import.meta.url)).flatMap(
  (file) => /^.*-(?:get|list)(?=\.ts$)/.exec(file)?.[0] ?? [],
);

/** A database that notes how many SELECTs each request had, and lets nobody write. */
function counting(database: SqlDatabase): { database: SqlDatabase; requests: number[] } {
  const requests: number[] = [];
  const refuse = (): Promise<never> => Promise.reject(new Error('A page that reads has written'));
  return {
    requests,
    database: {
      migrate: () => database.migrate(),
      query: (...args) => {
        requests.push(1);
        return database.query(...args);
      },
      queryAll: (commands) => {
        requests.push(commands.length);
        return database.queryAll(commands);
      },
      execute: refuse,
      executeAll: refuse,
      executeAllIfEach: refuse,
      state: () => database.state(),
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
    const decision = { week, rooms: inRooms(film, null), reason: '', notObtained: [] };
    await store.addDecision({ ...decision, decidedAt, decidedBy: 'moi' }, 0);
    const entered = { enteredAt: decidedAt, enteredBy: 'moi' };
    await store.saveTicketsOfWeeks([
      { week, entries: [{ room: 1, filmId: film, tickets: 20, ...entered }], version: 0 },
    ]);
  }
}

describe('a request that reads', () => {
  beforeAll(() => seedWeeks(cinema.services().operational));

  it.each(READERS)(`asks the database ${MOST} times at most, with few SELECTs: %s`, async (name) => {
    cinema.at(AFTER);
    const services = cinema.services();
    const { database, requests } = counting(
      new SqliteDatabase(openSqlite(operationalFile(services.config)), sqliteStatements, SQLITE_MIGRATIONS),
    );
    const operational = new SqlOperationalStore(database);
    onTestFinished(() => operational.close());
    provideServices({ ...services, operational });
    const { handler } = (await import(`../${name}.ts`)) as { handler: HttpHandler };
    const reply = await cinema.call(handler, { week: WEEK, query: [['room', '1:grand']] });
    expect(reply.status).toBe(200);
    expect(requests.length).toBeLessThanOrEqual(MOST);
    const selects = requests.reduce((sum, each) => sum + each, 0);
    expect(selects).toBeLessThanOrEqual(MOST_SELECTS.get(name) ?? 4);
    // What anybody may ask keeps away from it, and what lies in the analytical store.
    expect(selects === 0).toBe(
      ['health-get', 'monitoring-get', 'public-affinities-get', 'public-programme-get'].includes(name),
    );
  });
});
