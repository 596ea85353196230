/** What models forecast beside the champion: in a table of their own, so that nothing that decides reads them. */
export const CHALLENGER_FORECASTS: readonly string[] = [
  `
  CREATE TABLE niab_challenger_forecasts (
    week date NOT NULL,
    stage nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    model_version nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    p10 float NOT NULL,
    p50 float NOT NULL,
    p90 float NOT NULL,
    mean float NOT NULL,
    created_at datetime2(3) NOT NULL,
    PRIMARY KEY (week, stage, film_id, model_version)
  )`,
];
