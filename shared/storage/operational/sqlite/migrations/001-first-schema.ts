export const FIRST_SCHEMA = `
  CREATE TABLE runs (
    run_id TEXT PRIMARY KEY,
    week TEXT NOT NULL,
    kind TEXT NOT NULL,
    as_of TEXT NOT NULL,
    model_version TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    claim_owner TEXT,
    claimed_until TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX runs_by_week ON runs (week);

  CREATE TABLE run_items (
    run_id TEXT NOT NULL REFERENCES runs (run_id),
    item_type TEXT NOT NULL,
    item_key TEXT NOT NULL,
    label TEXT NOT NULL,
    state TEXT NOT NULL,
    problem_code TEXT,
    problem_detail TEXT,
    PRIMARY KEY (run_id, item_type, item_key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE releases (
    week TEXT NOT NULL,
    film_id TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (week, film_id)
  ) STRICT;

  CREATE TABLE forecasts (
    week TEXT NOT NULL,
    stage TEXT NOT NULL,
    film_id TEXT NOT NULL,
    model_version TEXT NOT NULL,
    p10 REAL NOT NULL,
    p50 REAL NOT NULL,
    p90 REAL NOT NULL,
    mean REAL NOT NULL,
    explanation TEXT,
    created_at TEXT NOT NULL,
    PRIMARY KEY (week, stage, film_id, model_version)
  ) STRICT;

  CREATE TABLE planned_rooms (
    week TEXT NOT NULL,
    stage TEXT NOT NULL,
    model_version TEXT NOT NULL,
    room INTEGER NOT NULL,
    film_id TEXT,
    expected_tickets REAL NOT NULL,
    expected_takings REAL NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (week, stage, model_version, room)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE decisions (
    week TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    rooms TEXT,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    PRIMARY KEY (week, decided_at)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE actuals (
    week TEXT NOT NULL,
    film_id TEXT NOT NULL,
    observed_on TEXT NOT NULL,
    admissions REAL NOT NULL,
    screens REAL,
    source TEXT NOT NULL,
    PRIMARY KEY (week, film_id, observed_on)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE cinema_tickets (
    week TEXT NOT NULL,
    room INTEGER NOT NULL,
    entered_at TEXT NOT NULL,
    film_id TEXT,
    tickets REAL NOT NULL,
    PRIMARY KEY (week, room, entered_at)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE settings (
    effective_from TEXT PRIMARY KEY,
    seats_1 INTEGER NOT NULL,
    seats_2 INTEGER NOT NULL,
    shows_per_day_1 INTEGER NOT NULL,
    shows_per_day_2 INTEGER NOT NULL,
    ticket_price REAL NOT NULL,
    fixed_costs REAL NOT NULL,
    admissions_share REAL NOT NULL
  ) STRICT, WITHOUT ROWID;
  `;
