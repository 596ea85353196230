import { andFigures, figureColumns, figureValues, selectedFigures } from '../forecast-columns.ts';
import type { Statements } from '../sql-database.ts';

/** Those about the automatic forecasts of models that decide nothing. */
export const mssqlChallengerStatements = {
  upsertChallengerForecast: `
    MERGE niab_challenger_forecasts WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @stage AS stage, @filmId AS film_id, @modelVersion AS model_version) AS incoming
    ON held.week = incoming.week AND held.stage = incoming.stage AND held.film_id = incoming.film_id
      AND held.model_version = incoming.model_version
    WHEN MATCHED THEN
      UPDATE SET created_at = @createdAt${andFigures}
    WHEN NOT MATCHED THEN
      INSERT (week, stage, film_id, model_version, ${figureColumns}, created_at)
      VALUES (@week, @stage, @filmId, @modelVersion, ${figureValues}, @createdAt);`,

  selectChallengerForecasts: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, 0 AS revision, ${selectedFigures},
           created_at AS createdAt
    FROM niab_challenger_forecasts AS forecast
    WHERE week BETWEEN @fromWeek AND @toWeek
      AND NOT EXISTS (
        SELECT 1 FROM niab_joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id
          AND joined.forecast_as <> forecast.film_id)
    ORDER BY week, stage, film_id, created_at`,
} satisfies Partial<Statements>;
