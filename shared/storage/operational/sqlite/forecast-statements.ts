import { andFigures, figureColumns, figureValues, selectedFigures } from '../forecast-columns.ts';
import type { Statements } from '../sql-database.ts';

/** Forecasts of the films that count as no other one. */
const ownForecasts = `(
      SELECT held.* FROM forecasts AS held
      WHERE NOT EXISTS (
        SELECT 1 FROM joined_films AS joined
        WHERE joined.week = held.week AND joined.film_id = held.film_id AND joined.forecast_as <> held.film_id))`;

/** Those about forecasts, and how right they were. */
export const sqliteForecastStatements = {
  upsertForecast: `
    INSERT INTO forecasts
      (week, stage, film_id, model_version, revision, ${figureColumns}, explanation, created_at)
    VALUES (@week, @stage, @filmId, @modelVersion, @revision, ${figureValues}, @explanation, @createdAt)
    ON CONFLICT (week, stage, film_id, model_version, revision) DO UPDATE
    SET explanation = @explanation, created_at = @createdAt${andFigures}`,

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
        SELECT 1 FROM planned_rooms AS planned
        LEFT JOIN joined_films AS joined ON joined.week = planned.week AND joined.film_id = planned.film_id
        WHERE planned.cinema_id = @cinemaId AND planned.week = forecast.week
          AND COALESCE(joined.forecast_as, planned.film_id) = forecast.film_id)
      OR EXISTS (
        SELECT 1 FROM decision_rooms AS decided
        LEFT JOIN joined_films AS joined ON joined.week = decided.week AND joined.film_id = decided.film_id
        WHERE decided.cinema_id = @cinemaId AND decided.week = forecast.week
          AND COALESCE(joined.forecast_as, decided.film_id) = forecast.film_id)
      OR EXISTS (
        SELECT 1 FROM decisions AS decision
        WHERE decision.cinema_id = @cinemaId AND decision.week = forecast.week AND decision.not_obtained <> '[]'))
    ORDER BY week, stage, film_id, revision, created_at`,

  selectDistributorAccuracies: `
    SELECT forecast.stage, trim(json_extract(release.facts, '$.distributor')) AS distributor, COUNT(*) AS films,
           SUM(CASE WHEN forecast.mean <= 2 * actual.admissions AND actual.admissions <= 2 * forecast.mean
                    THEN 1 ELSE 0 END) AS within2
    FROM forecasts AS forecast
    JOIN releases AS release ON release.week = forecast.week AND release.film_id = forecast.film_id
    JOIN actuals AS actual ON actual.week = forecast.week AND actual.film_id = forecast.film_id
    WHERE forecast.week BETWEEN @fromWeek AND @toWeek
      AND json_extract(release.facts, '$.distributor') IS NOT NULL
      AND forecast.revision = 0 AND forecast.created_at = (
        SELECT MAX(created_at) FROM forecasts AS other
        WHERE other.week = forecast.week AND other.stage = forecast.stage AND other.film_id = forecast.film_id
          AND other.revision = 0)
      AND actual.observed_on = (
        SELECT MAX(observed_on) FROM actuals AS other
        WHERE other.week = actual.week AND other.film_id = actual.film_id)
      AND NOT EXISTS (
        SELECT 1 FROM joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id)
    GROUP BY forecast.stage, trim(json_extract(release.facts, '$.distributor'))
    ORDER BY forecast.stage, distributor`,
} satisfies Partial<Statements>;
