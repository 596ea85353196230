/** What a film costs the cinema, and how films do in their second week; settings from before know of neither. */
export const RENTALS_AND_SECOND_WEEKS = `
  ALTER TABLE settings ADD COLUMN second_week INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE settings ADD COLUMN kept_money INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE settings ADD COLUMN rental_rate REAL NOT NULL DEFAULT 0.5;
  ALTER TABLE settings ADD COLUMN sacem_rate REAL NOT NULL DEFAULT 0.0127;
  CREATE TABLE rental_rates (
    cinema_id TEXT NOT NULL,
    week TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    film_id TEXT NOT NULL,
    rate REAL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (cinema_id, week, sequence)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE second_weeks (
    week TEXT NOT NULL,
    film_id TEXT NOT NULL,
    observed_on TEXT NOT NULL,
    admissions REAL NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (week, film_id, observed_on)
  ) STRICT, WITHOUT ROWID;
  `;
