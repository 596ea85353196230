import { andFigures, figureColumns, figureValues, selectedFigures } from '../forecast-columns.ts';
import type { Statements } from '../sql-database.ts';

/** Those about the automatic forecasts of models that decide nothing. */
export const sqliteChallengerStatements = {
  upsertChallengerForecast: `
    INSERT INTO challenger_forecasts (week, stage, film_id, model_version, ${figureColumns}, created_at)
    VALUES (@week, @stage, @filmId, @modelVersion, ${figureValues}, @createdAt)
    ON CONFLICT (week, stage, film_id, model_version) DO UPDATE
    SET created_at = @createdAt${andFigures}`,

  selectChallengerForecasts: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, 0 AS revision, ${selectedFigures},
           created_at AS createdAt
    FROM challenger_forecasts AS forecast
    WHERE week BETWEEN @fromWeek AND @toWeek
      AND NOT EXISTS (
        SELECT 1 FROM joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id
          AND joined.forecast_as <> forecast.film_id)
    ORDER BY week, stage, film_id, created_at`,
} satisfies Partial<Statements>;
