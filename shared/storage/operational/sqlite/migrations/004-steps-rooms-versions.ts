/**
 * Runs have steps; the cinema's own data say of which cinema, each of its rooms is a row, and their order is a sequence. A primary
 * key cannot be changed: tables are made anew, with a copy of their rows.
 */
export const STEPS_ROOMS_VERSIONS = `
  ALTER TABLE runs ADD COLUMN step TEXT NOT NULL DEFAULT 'end';
  ALTER TABLE runs ADD COLUMN step_version INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE runs ADD COLUMN step_at TEXT NOT NULL DEFAULT '1970-01-01T00:00:00.000Z';
  UPDATE runs SET step_at = COALESCE(finished_at, started_at);
  UPDATE runs SET step = 'fetch' WHERE finished_at IS NULL;
  ALTER TABLE run_items ADD COLUMN round INTEGER NOT NULL DEFAULT 0;

  CREATE TEMPORARY TABLE old_forecasts AS SELECT * FROM forecasts;
  DROP TABLE forecasts;
  CREATE TABLE forecasts (
    week TEXT NOT NULL,
    stage TEXT NOT NULL,
    film_id TEXT NOT NULL,
    model_version TEXT NOT NULL,
    revision INTEGER NOT NULL,
    p10 REAL NOT NULL,
    p50 REAL NOT NULL,
    p90 REAL NOT NULL,
    mean REAL NOT NULL,
    explanation TEXT,
    created_at TEXT NOT NULL,
    PRIMARY KEY (week, stage, film_id, model_version, revision)
  ) STRICT;
  INSERT INTO forecasts
    (week, stage, film_id, model_version, revision, p10, p50, p90, mean, explanation, created_at)
  SELECT week, stage, film_id, model_version, 0, p10, p50, p90, mean, explanation, created_at
  FROM old_forecasts;
  DROP TABLE old_forecasts;

  CREATE TEMPORARY TABLE old_planned_rooms AS SELECT * FROM planned_rooms;
  DROP TABLE planned_rooms;
  CREATE TABLE planned_rooms (
    cinema_id TEXT NOT NULL,
    week TEXT NOT NULL,
    stage TEXT NOT NULL,
    model_version TEXT NOT NULL,
    room INTEGER NOT NULL,
    film_id TEXT,
    expected_tickets REAL NOT NULL,
    expected_takings REAL NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (cinema_id, week, stage, model_version, room)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO planned_rooms
    (cinema_id, week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at)
  SELECT 'main', week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at
  FROM old_planned_rooms;
  DROP TABLE old_planned_rooms;

  -- The order of what the manager says is a sequence, from 1 in each week: clocks run back.
  CREATE TEMPORARY TABLE old_decisions AS
  SELECT *, ROW_NUMBER() OVER (PARTITION BY week ORDER BY decided_at) AS sequence FROM decisions;
  DROP TABLE decisions;
  CREATE TABLE decisions (
    cinema_id TEXT NOT NULL,
    week TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    reason TEXT NOT NULL,
    not_obtained TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    PRIMARY KEY (cinema_id, week, sequence)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO decisions (cinema_id, week, sequence, reason, not_obtained, decided_at, decided_by)
  SELECT 'main', week, sequence, reason, not_obtained, decided_at, decided_by FROM old_decisions;
  CREATE TABLE decision_rooms (
    cinema_id TEXT NOT NULL,
    week TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    room INTEGER NOT NULL,
    film_id TEXT,
    PRIMARY KEY (cinema_id, week, sequence, room),
    FOREIGN KEY (cinema_id, week, sequence) REFERENCES decisions (cinema_id, week, sequence)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO decision_rooms (cinema_id, week, sequence, room, film_id)
  SELECT 'main', week, sequence, 1, json_extract(rooms, '$."1"') FROM old_decisions WHERE rooms IS NOT NULL
  UNION ALL
  SELECT 'main', week, sequence, 2, json_extract(rooms, '$."2"') FROM old_decisions WHERE rooms IS NOT NULL;
  DROP TABLE old_decisions;

  -- The entries of one save have one instant, and so one place in the order.
  CREATE TEMPORARY TABLE old_cinema_tickets AS
  SELECT *, DENSE_RANK() OVER (PARTITION BY week ORDER BY entered_at) AS sequence FROM cinema_tickets;
  DROP TABLE cinema_tickets;
  CREATE TABLE cinema_tickets (
    cinema_id TEXT NOT NULL,
    week TEXT NOT NULL,
    room INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    film_id TEXT,
    tickets REAL NOT NULL,
    entered_at TEXT NOT NULL,
    PRIMARY KEY (cinema_id, week, room, sequence)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO cinema_tickets (cinema_id, week, room, sequence, film_id, tickets, entered_at)
  SELECT 'main', week, room, sequence, film_id, tickets, entered_at FROM old_cinema_tickets;
  DROP TABLE old_cinema_tickets;

  CREATE TEMPORARY TABLE old_settings AS
  SELECT *, ROW_NUMBER() OVER (ORDER BY effective_from) AS sequence FROM settings;
  DROP TABLE settings;
  CREATE TABLE settings (
    cinema_id TEXT NOT NULL,
    effective_from TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    ticket_price REAL NOT NULL,
    fixed_costs REAL NOT NULL,
    admissions_share REAL NOT NULL,
    PRIMARY KEY (cinema_id, effective_from)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO settings (cinema_id, effective_from, sequence, ticket_price, fixed_costs, admissions_share)
  SELECT 'main', effective_from, sequence, ticket_price, fixed_costs, admissions_share FROM old_settings;
  CREATE TABLE settings_rooms (
    cinema_id TEXT NOT NULL,
    effective_from TEXT NOT NULL,
    room INTEGER NOT NULL,
    name TEXT,
    seats INTEGER NOT NULL,
    shows_per_day INTEGER NOT NULL,
    PRIMARY KEY (cinema_id, effective_from, room),
    FOREIGN KEY (cinema_id, effective_from) REFERENCES settings (cinema_id, effective_from)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO settings_rooms (cinema_id, effective_from, room, seats, shows_per_day)
  SELECT 'main', effective_from, 1, seats_1, shows_per_day_1 FROM old_settings
  UNION ALL
  SELECT 'main', effective_from, 2, seats_2, shows_per_day_2 FROM old_settings;
  DROP TABLE old_settings;

  -- What was gathered afterwards was recorded as a Thursday's forecast; taken up as one, it planned an empty week.
  UPDATE runs SET kind = 'backfill' WHERE kind = 'thursday' AND run_id LIKE '%-backfill';
  DELETE FROM planned_rooms
  WHERE week IN (SELECT week FROM runs WHERE kind = 'backfill') AND week NOT IN (SELECT week FROM forecasts);

  -- Room for a later state of a week; no code uses it yet.
  CREATE TABLE week_states (
    cinema_id TEXT NOT NULL,
    week TEXT NOT NULL,
    state TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (cinema_id, week, sequence)
  ) STRICT, WITHOUT ROWID;
  `;
