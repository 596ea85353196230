/** What the intervals of a week's forecasts were asked to miss on each side, and of how many films that was learnt. */
export const INTERVAL_LEVELS: readonly string[] = [
  `
  CREATE TABLE niab_interval_levels (
    week date NOT NULL,
    stage nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    model_version nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    low float NOT NULL,
    high float NOT NULL,
    films int NOT NULL,
    created_at datetime2(3) NOT NULL,
    PRIMARY KEY (week, stage, model_version)
  )`,
];
