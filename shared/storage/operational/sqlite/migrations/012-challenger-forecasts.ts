export const CHALLENGER_FORECASTS = `
  CREATE TABLE challenger_forecasts (
    week TEXT NOT NULL,
    stage TEXT NOT NULL,
    film_id TEXT NOT NULL,
    model_version TEXT NOT NULL,
    p10 REAL NOT NULL,
    p50 REAL NOT NULL,
    p90 REAL NOT NULL,
    mean REAL NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (week, stage, film_id, model_version)
  ) STRICT, WITHOUT ROWID;
  `;
