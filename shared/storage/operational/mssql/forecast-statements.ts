import { andFigures, figureColumns, figureValues, selectedFigures } from '../forecast-columns.ts';
import type { Statements } from '../sql-database.ts';

/** Forecasts of the films that count as no other one. */
const ownForecasts = `(
      SELECT held.* FROM niab_forecasts AS held
      WHERE NOT EXISTS (
        SELECT 1 FROM niab_joined_films AS joined
        WHERE joined.week = held.week AND joined.film_id = held.film_id AND joined.forecast_as <> held.film_id))`;

/** Those about forecasts, and how right they were. */
export const mssqlForecastStatements = {
  upsertForecast: `
    MERGE niab_forecasts WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @stage AS stage, @filmId AS film_id, @modelVersion AS model_version) AS incoming
    ON held.week = incoming.week AND held.stage = incoming.stage AND held.film_id = incoming.film_id
      AND held.model_version = incoming.model_version AND held.revision = @revision
    WHEN MATCHED THEN
      UPDATE SET explanation = @explanation, created_at = @createdAt${andFigures}
    WHEN NOT MATCHED THEN
      INSERT (week, stage, film_id, model_version, revision, ${figureColumns}, explanation, created_at)
      VALUES (@week, @stage, @filmId, @modelVersion, @revision, ${figureValues}, @explanation, @createdAt);`,

  selectForecasts: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, revision, ${selectedFigures}, explanation,
           created_at AS createdAt
    FROM ${ownForecasts} AS forecast
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, stage, film_id, revision, created_at`,

  selectForecastNumbers: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, revision, ${selectedFigures},
           created_at AS createdAt
    FROM ${ownForecasts} AS forecast
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, stage, film_id, revision, created_at`,

  selectShownForecastNumbers: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, revision, ${selectedFigures},
           created_at AS createdAt
    FROM ${ownForecasts} AS forecast
    WHERE week BETWEEN @fromWeek AND @toWeek
      AND (EXISTS (
        SELECT 1 FROM niab_planned_rooms AS planned
        LEFT JOIN niab_joined_films AS joined ON joined.week = planned.week AND joined.film_id = planned.film_id
        WHERE planned.cinema_id = @cinemaId AND planned.week = forecast.week
          AND COALESCE(joined.forecast_as, planned.film_id) = forecast.film_id)
      OR EXISTS (
        SELECT 1 FROM niab_decision_rooms AS decided
        LEFT JOIN niab_joined_films AS joined ON joined.week = decided.week AND joined.film_id = decided.film_id
        WHERE decided.cinema_id = @cinemaId AND decided.week = forecast.week
          AND COALESCE(joined.forecast_as, decided.film_id) = forecast.film_id)
      OR EXISTS (
        SELECT 1 FROM niab_decisions AS decision
        WHERE decision.cinema_id = @cinemaId AND decision.week = forecast.week AND decision.not_obtained <> N'[]'))
    ORDER BY week, stage, film_id, revision, created_at`,

  selectDistributorAccuracies: `
    SELECT forecast.stage,
           TRIM(JSON_VALUE(release.facts, N'$.distributor')) COLLATE Latin1_General_100_BIN2 AS distributor,
           COUNT(*) AS films,
           SUM(CASE WHEN forecast.mean <= 2 * actual.admissions AND actual.admissions <= 2 * forecast.mean
                    THEN 1 ELSE 0 END) AS within2
    FROM niab_forecasts AS forecast
    JOIN niab_releases AS release ON release.week = forecast.week AND release.film_id = forecast.film_id
    JOIN niab_actuals AS actual ON actual.week = forecast.week AND actual.film_id = forecast.film_id
    WHERE forecast.week BETWEEN @fromWeek AND @toWeek
      AND JSON_VALUE(release.facts, N'$.distributor') IS NOT NULL
      AND forecast.revision = 0 AND forecast.created_at = (
        SELECT MAX(created_at) FROM niab_forecasts AS other
        WHERE other.week = forecast.week AND other.stage = forecast.stage AND other.film_id = forecast.film_id
          AND other.revision = 0)
      AND actual.observed_on = (
        SELECT MAX(observed_on) FROM niab_actuals AS other
        WHERE other.week = actual.week AND other.film_id = actual.film_id)
      AND NOT EXISTS (
        SELECT 1 FROM niab_joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id)
    GROUP BY forecast.stage, TRIM(JSON_VALUE(release.facts, N'$.distributor')) COLLATE Latin1_General_100_BIN2
    ORDER BY forecast.stage, distributor`,
} satisfies Partial<Statements>;
