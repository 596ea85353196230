import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, DEFAULT_SHOW_TIMES } from '#shared/domain/cinema.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import type { OperationalStore } from '../operational-store.ts';
import { CHANGE } from '../../testing/settings-change.ts';

/** A database that has the first migrations only. */
export interface OldDatabase {
  /** Runs a statement in which `{name}` stands for a table. */
  execute: (statement: string) => Promise<void>;
  /** The present store on this database, not yet migrated. */
  open: () => Promise<OperationalStore>;
}

const { week: WEEK, filmId, ...facts } = testRelease('2023-06-14', 'film-a', { distributor: 'Test' });
const [early, late] = ['2023-06-12T10:00:00.000Z', '2023-06-13T10:00:00.000Z'];

/** Rows of every table, as versions 2 and 3 have them. */
const ROWS = [
  `INSERT INTO {runs} (run_id, week, kind, as_of, model_version, state, started_at, finished_at) VALUES
     ('${WEEK}-thursday', '${WEEK}', 'thursday', '2023-06-08', 'test', 'done', '${early}', '${late}')`,
  `INSERT INTO {runs} (run_id, week, kind, as_of, model_version, state, started_at, claim_owner, claimed_until) VALUES
     ('${WEEK}-monday', '${WEEK}', 'monday', '2023-06-12', 'test', 'collecting', '${late}', 'one', '2023-06-13T10:02:00.000Z')`,
  `INSERT INTO {runs} (run_id, week, kind, as_of, model_version, state, started_at) VALUES
     ('2023-05-03-backfill', '2023-05-03', 'thursday', '2023-06-08', 'none', 'processing', '${early}')`,
  `INSERT INTO {planned_rooms}
     (week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at) VALUES
     ('2023-05-03', 'thursday', 'test', 1, NULL, 0, 0, '${late}')`,
  `INSERT INTO {run_items} (run_id, item_type, item_key, label, state) VALUES
     ('${WEEK}-thursday', 'page', 'p', 'Page', 'done')`,
  `INSERT INTO {run_items} (run_id, item_type, item_key, label, state, problem_code, problem_detail) VALUES
     ('${WEEK}-thursday', 'film', 'film-a', 'Film', 'failed', 'no-forecast', 'x')`,
  `INSERT INTO {releases} (week, film_id, facts) VALUES ('${WEEK}', '${filmId}', '${JSON.stringify(facts)}')`,
  `INSERT INTO {forecasts} (week, stage, film_id, model_version, p10, p50, p90, mean, explanation, created_at) VALUES
     ('${WEEK}', 'thursday', 'film-a', 'test', 1.5, 2, 3, 2.5, NULL, '${early}'),
     ('${WEEK}', 'monday', 'film-a', 'test', 1, 2, 3, 2, NULL, '${late}')`,
  `INSERT INTO {planned_rooms}
     (week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at) VALUES
     ('${WEEK}', 'monday', 'test', 1, 'film-a', 499.75, 4997.5, '${late}'),
     ('${WEEK}', 'monday', 'test', 2, NULL, 0, 0, '${late}')`,
  `INSERT INTO {decisions} (week, decided_at, rooms, reason, not_obtained, decided_by) VALUES
     ('${WEEK}', '${late}', '{"1":"film-a","2":null}', 'Mon choix', '["film-b"]', 'moi'),
     ('${WEEK}', '${early}', NULL, '', '[]', 'moi'),
     ('2023-06-21', '${early}', '{"1":null,"2":"film-a"}', '', '[]', 'moi')`,
  `INSERT INTO {actuals} (week, film_id, observed_on, admissions, screens, source) VALUES
     ('${WEEK}', 'film-a', '2023-06-21', 10, NULL, 'jpbox'), ('${WEEK}', 'film-a', '2023-06-28', 20, 5, 'jpbox')`,
  `INSERT INTO {cinema_tickets} (week, room, entered_at, film_id, tickets) VALUES
     ('${WEEK}', 1, '${early}', 'film-a', 100), ('${WEEK}', 2, '${early}', NULL, 0),
     ('${WEEK}', 1, '${late}', 'film-a', 110)`,
  `INSERT INTO {settings} (effective_from, seats_1, seats_2, shows_per_day_1, shows_per_day_2, ticket_price,
     fixed_costs, admissions_share) VALUES
     ('2023-09-06', 118, 80, 2, 1, 11, 5000.25, 0.0005), ('1996-01-03', 120, 80, 1, 1, 10, 4900, 0.0005)`,
];
const REQUESTS = `INSERT INTO {requests} (week, host, purpose, requests) VALUES ('${WEEK}', 'a.test', 'shows', 4)`;

/** That an old database keeps all its rows. `make` gives one of a version, empty. */
export function describeMigration(name: string, make: (version: number) => Promise<OldDatabase>): void {
  describe(`operational store: ${name}`, () => {
    it.each([2, 3])('keeps every row of a database of version %i', async (version) => {
      const old = await make(version);
      const hasRequests = version >= 3;
      for (const row of hasRequests ? [...ROWS, REQUESTS] : ROWS) await old.execute(row);
      const store = await old.open();
      await store.migrate();
      await store.migrate();

      await expectRuns(store);
      expect(await store.listReleases(WEEK)).toEqual([{ ...facts, filmId, week: WEEK }]);
      const forecast = { week: WEEK, filmId: 'film-a', modelVersion: 'test', revision: 0, explanation: null };
      expect(await store.listForecasts(WEEK, WEEK)).toEqual([
        { ...forecast, stage: 'monday', p10: 1, p50: 2, p90: 3, mean: 2, createdAt: late },
        { ...forecast, stage: 'thursday', p10: 1.5, p50: 2, p90: 3, mean: 2.5, createdAt: early },
      ]);
      const plan = { week: WEEK, stage: 'monday', modelVersion: 'test', createdAt: late };
      expect(await store.listPlans(WEEK, WEEK)).toEqual([
        { ...plan, room: 1, filmId: 'film-a', expectedTickets: 499.75, expectedTakings: 4_997.5 },
        { ...plan, room: 2, filmId: null, expectedTickets: 0, expectedTakings: 0 },
      ]);
      // What was gathered afterwards was called a forecast, and planned an empty week when it was taken up.
      expect(await store.listPlans('2023-05-03', '2023-05-03')).toEqual([]);
      expect(await store.getRun('2023-05-03-backfill')).toMatchObject({ kind: 'backfill', step: 'fetch' });
      expect(await store.listActuals(WEEK, WEEK)).toMatchObject([{ admissions: 20, screens: 5 }]);
      expect(await store.listRequests(WEEK)).toMatchObject(hasRequests ? [{ requests: 4 }] : []);
      await expectOrdered(store);
      await store.close();
    });
  });
}

async function expectRuns(store: OperationalStore): Promise<void> {
  const thursday = { asOf: '2023-06-08', startedAt: early, finishedAt: late };
  expect(await store.listRuns(WEEK, WEEK)).toEqual([
    testRun({ ...thursday, runId: `${WEEK}-thursday`, week: WEEK, step: 'end', stepAt: late }),
    testRun({
      ...{ runId: `${WEEK}-monday`, week: WEEK, kind: 'monday', asOf: '2023-06-12', state: 'collecting' },
      ...{ startedAt: late, step: 'fetch', stepAt: late },
    }),
  ]);
  const item = { runId: `${WEEK}-thursday`, round: 0 };
  expect(await store.listRunItems(item.runId)).toEqual([
    {
      ...{ ...item, type: 'film', key: 'film-a', label: 'Film', state: 'failed' },
      problem: { code: 'no-forecast', detail: 'x' },
    },
    { ...item, type: 'page', key: 'p', label: 'Page', state: 'done', problem: null },
  ]);
  expect(await store.claimRun(`${WEEK}-monday`, 'two', '2023-06-13T10:01:00.000Z', late)).toBe(false);
}

/** What the manager said before has its place by its time, and what comes now its own after it. */
async function expectOrdered(store: OperationalStore): Promise<void> {
  const second = {
    ...{ week: WEEK, version: 2, rooms: inRooms('film-a', null), reason: 'Mon choix' },
    ...{ notObtained: ['film-b'], decidedAt: late, decidedBy: 'moi' },
  };
  const first = { ...second, version: 1, rooms: null, reason: '', notObtained: [], decidedAt: early };
  const other = { ...first, week: '2023-06-21', rooms: inRooms(null, 'film-a') };
  expect(await store.listDecisionHistory(WEEK)).toEqual([second, first]);
  expect(await store.listDecisions(WEEK, '2023-06-21')).toEqual([second, other]);
  expect(await store.addDecision(second, 1)).toBe(false);
  expect(await store.addDecision(second, 2)).toBe(true);

  // Nobody had kept who.
  const tickets = { week: WEEK, room: 1, filmId: 'film-a', tickets: 110, enteredAt: late, enteredBy: null };
  expect(await store.listCinemaTickets(WEEK, WEEK)).toEqual([
    { ...tickets, version: 2 },
    { week: WEEK, room: 2, version: 1, filmId: null, tickets: 0, enteredAt: early, enteredBy: null },
  ]);
  expect(await store.saveTicketsOfWeeks([{ week: WEEK, entries: [tickets], version: 1 }])).toBe(false);
  expect(await store.saveTicketsOfWeeks([{ week: WEEK, entries: [tickets], version: 2 }])).toBe(true);

  const settings = {
    ...{
      effectiveFrom: '2023-09-06',
      rooms: [
        { room: 1, name: 'Salle 1', seats: 118, showsPerDay: 2, showTimes: [...DEFAULT_SHOW_TIMES] },
        { room: 2, name: 'Salle 2', seats: 80, showsPerDay: 1, showTimes: [...DEFAULT_SHOW_TIMES] },
      ],
    },
    ...{ ticketPrice: 11, fixedCosts: 5_000.25, admissionsShare: 0.0005, extraRoomGain: 0.05 },
    // Nor who keeps what, nor of second weeks.
    ...{ secondWeek: false, keptMoney: false, rentalRate: 0.5, sacemRate: 0.0127 },
    // Nothing had been said for the public.
    ...{ name: 'Cinéma', address: '' },
  };
  const nobody = { changedAt: null, changedBy: null };
  expect(await store.listSettings()).toEqual([
    { ...DEFAULT_SETTINGS, ...nobody, version: 1 },
    { ...settings, ...nobody, version: 2 },
  ]);
  expect(await store.saveSettings(settings, 2, CHANGE)).toBe(true);
}
