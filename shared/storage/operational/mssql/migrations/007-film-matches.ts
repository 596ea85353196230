/**
 * Pairs of films of a week that may be one, with what the manager said of them, and what follows: the films that count
 * as another one, in forecasts and in results.
 */
export const FILM_MATCHES: readonly string[] = [
  `
  CREATE TABLE niab_film_matches (
    week date NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    other_film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    facts nvarchar(max) NOT NULL,
    verdict nvarchar(20) NULL,
    sequence int NOT NULL,
    said_at datetime2(3) NULL,
    said_by nvarchar(256) NULL,
    PRIMARY KEY (week, film_id, other_film_id)
  )`,

  `
  CREATE TABLE niab_joined_films (
    week date NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    forecast_as nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    result_as nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    PRIMARY KEY (week, film_id)
  )`,
];
