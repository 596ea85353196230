import { FIRST_SCHEMA } from './migrations/001-first-schema.ts';
import { STEPS_ROOMS_VERSIONS } from './migrations/004-steps-rooms-versions.ts';
import { CATALOGUE } from './migrations/009-catalogue.ts';

/**
 * The SQLite schema, one script per version: the version of a file is its `user_version`. A script that has been
 * released is never changed; the next change is a new one at the end, beside its twin in `../mssql/migrations`; a long
 * one has a file of its own.
 * Dates and instants are ISO 8601 text, which sorts as time does.
 */
export const SQLITE_MIGRATIONS: readonly string[] = [
  FIRST_SCHEMA,

  `
  ALTER TABLE decisions ADD COLUMN not_obtained TEXT NOT NULL DEFAULT '[]';
  `,

  `
  CREATE TABLE requests (
    week TEXT NOT NULL,
    host TEXT NOT NULL,
    purpose TEXT NOT NULL,
    requests INTEGER NOT NULL,
    PRIMARY KEY (week, host, purpose)
  ) STRICT, WITHOUT ROWID;
  `,

  STEPS_ROOMS_VERSIONS,

  `
  ALTER TABLE settings ADD COLUMN extra_room_gain REAL NOT NULL DEFAULT 0.05;
  `,

  // Who has changed what, to be told to whoever wants to change the same; rows from before do not say it.
  `
  ALTER TABLE settings ADD COLUMN changed_at TEXT;
  ALTER TABLE settings ADD COLUMN changed_by TEXT;
  ALTER TABLE cinema_tickets ADD COLUMN entered_by TEXT;
  `,

  // Films that may be one, and what was said of them.
  `
  CREATE TABLE film_matches (
    week TEXT NOT NULL,
    film_id TEXT NOT NULL,
    other_film_id TEXT NOT NULL,
    facts TEXT NOT NULL,
    verdict TEXT,
    sequence INTEGER NOT NULL,
    said_at TEXT,
    said_by TEXT,
    PRIMARY KEY (week, film_id, other_film_id)
  ) STRICT, WITHOUT ROWID;

  -- What follows from the pairs: the films that count as another one.
  CREATE TABLE joined_films (
    week TEXT NOT NULL,
    film_id TEXT NOT NULL,
    forecast_as TEXT NOT NULL,
    result_as TEXT NOT NULL,
    PRIMARY KEY (week, film_id)
  ) STRICT, WITHOUT ROWID;
  `,

  // What the public is told of the cinema; what was stored before says nothing of it.
  `
  ALTER TABLE settings ADD COLUMN cinema_name TEXT;
  ALTER TABLE settings ADD COLUMN address TEXT;
  ALTER TABLE settings_rooms ADD COLUMN show_times TEXT;
  `,
  CATALOGUE,
];
