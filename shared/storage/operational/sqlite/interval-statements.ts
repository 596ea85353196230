import type { Statements } from '../sql-database.ts';

/** Those about the levels that intervals were asked for, and how often these missed. */
export const sqliteIntervalStatements = {
  insertIntervalLevels: `
    INSERT INTO interval_levels (week, stage, model_version, low, high, films, created_at)
    VALUES (@week, @stage, @modelVersion, @low, @high, @films, @createdAt)
    ON CONFLICT (week, stage, model_version) DO NOTHING`,

  selectIntervalLevels: `
    SELECT week, stage, model_version AS modelVersion, low, high, films, created_at AS createdAt
    FROM interval_levels
    WHERE week = @week AND stage = @stage AND model_version = @modelVersion`,

  // A film that counts as another one has two forecasts and one result: it tells nothing of either.
  selectIntervalOutcomes: `
    SELECT served.week, COUNT(*) AS films,
           SUM(CASE WHEN actual.admissions < forecast.p10 THEN 1 ELSE 0 END) AS below,
           SUM(CASE WHEN actual.admissions > forecast.p90 THEN 1 ELSE 0 END) AS above
    FROM interval_levels AS served
    JOIN forecasts AS forecast
      ON forecast.week = served.week AND forecast.stage = served.stage
      AND forecast.model_version = served.model_version AND forecast.revision = 0
    JOIN actuals AS actual ON actual.week = forecast.week AND actual.film_id = forecast.film_id
    WHERE served.stage = @stage AND served.week <= @toWeek
      AND actual.observed_on = (
        SELECT MAX(other.observed_on) FROM actuals AS other
        WHERE other.week = actual.week AND other.film_id = actual.film_id AND other.observed_on < @asOf)
      AND NOT EXISTS (
        SELECT 1 FROM joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id)
    GROUP BY served.week
    ORDER BY served.week`,
} satisfies Partial<Statements>;
