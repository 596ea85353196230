/** Films that may be one, and what was said of them. */
export const FILM_MATCHES = `
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
  `;
