export const INTERVAL_LEVELS = `
  CREATE TABLE interval_levels (
    week TEXT NOT NULL,
    stage TEXT NOT NULL,
    model_version TEXT NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    films INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (week, stage, model_version)
  ) STRICT, WITHOUT ROWID;
  `;
