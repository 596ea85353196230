import { DatabaseSync } from 'node:sqlite';

/** Rows of each table by their key, as the columns that are compared. */
export type Snapshot = Record<string, Record<string, Record<string, unknown>>>;

/**
 * Columns and fields that may differ between two replays of the same weeks, and why.
 * A disturbed replay comes to the same end at other times and after other detours.
 */
const MAY_DIFFER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  runs: {
    started_at: 'a run that was begun by the catch-up begins later',
    finished_at: 'a run that was taken up again ends later',
    step_at: 'the moment of the last move',
    step_version: 'counts the moves, those after a kill as well',
    claim_owner: 'names a process',
    claimed_until: 'real time',
  },
  run_items: { round: 'the move with which it became pending' },
  forecasts: { created_at: 'the moment of writing' },
  challenger_forecasts: { created_at: 'the moment of writing' },
  interval_levels: { created_at: 'the moment of writing' },
  planned_rooms: { created_at: 'the moment of writing' },
  film_matches: { facts: 'a week that is put together again compares with the releases that it knows, too' },
  'documents/films': {
    matchReasons: 'a week that is put together again, as after a lost page, knows its films by their ids',
  },
  requests: { requests: 'a page whose answer was lost with its process is asked for again' },
  'documents/parsed-pages': { fetchedAt: 'the moment of reading', parsedAt: 'the moment of parsing' },
  'documents/forecasts': { createdAt: 'the moment of writing' },
  'documents/reports': { workedOutAt: 'the moment of writing' },
  'documents/shows': { observedAt: 'the moment of reading' },
};

/** The sample site of each process has a port of its own. */
const SITE = /http:\/\/127\.0\.0\.1:\d+/g;

/** Reads both stores when nobody writes to them. */
export function takeSnapshot(files: { operational: string; analytical: string }): Snapshot {
  return { ...tablesOf(files.operational), ...documentsOf(files.analytical) };
}

/** Every table there is, so that one that is new is compared as well. */
function tablesOf(file: string): Snapshot {
  const database = new DatabaseSync(file);
  try {
    const names = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all()
      .map(({ name }) => String(name));
    return Object.fromEntries(
      names.map((name) => {
        const columns = database.prepare(`PRAGMA table_info(${name})`).all();
        const key = columns.filter(({ pk }) => Number(pk) > 0).map((column) => String(column['name']));
        return [name, byKey(database.prepare(`SELECT * FROM ${name}`).all(), key, name)];
      }),
    );
  } finally {
    database.close();
  }
}

function documentsOf(file: string): Snapshot {
  const database = new DatabaseSync(file);
  try {
    const rows = database.prepare('SELECT collection, week, id, body FROM documents').all();
    const collections = Map.groupBy(rows, ({ collection }) => String(collection));
    return Object.fromEntries(
      [...collections].map(([collection, documents]) => {
        const name = `documents/${collection}`;
        const bodies = documents.map(({ body }) => JSON.parse(String(body)) as Record<string, unknown>);
        return [name, byKey(bodies, ['week', 'id'], name)];
      }),
    );
  } finally {
    database.close();
  }
}

function byKey(rows: Record<string, unknown>[], key: string[], table: string): Snapshot[string] {
  const left = MAY_DIFFER[table] ?? {};
  return Object.fromEntries(
    rows.map((row) => [
      key.map((column) => String(row[column])).join(' '),
      Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !(column in left))
          .map(([column, value]) => [column, comparable(value)]),
      ),
    ]),
  );
}

function comparable(value: unknown): unknown {
  if (value === null || typeof value === 'number') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replaceAll(SITE, 'http://sample-site');
}
