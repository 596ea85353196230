import type { Statements } from '../sql-database.ts';

/** All tellings, the latest of each film first; what is told of a film that counts as another one is told of that one. */
const tellings = `(
      SELECT told.week, COALESCE(joined.forecast_as, told.film_id) AS film_id, told.revision, told.facts, told.told_at,
             told.told_by,
             ROW_NUMBER() OVER (
               PARTITION BY told.week, COALESCE(joined.forecast_as, told.film_id)
               ORDER BY told.revision DESC) AS place
      FROM niab_told_facts AS told
      LEFT JOIN niab_joined_films AS joined ON joined.week = told.week AND joined.film_id = told.film_id)`;

/** Those about what is told of films. */
export const mssqlToldStatements = {
  insertToldFacts: `
    INSERT INTO niab_told_facts (week, revision, film_id, facts, told_at, told_by)
    SELECT @week, (SELECT 1 + COALESCE(MAX(revision), 0) FROM niab_told_facts WITH (UPDLOCK, HOLDLOCK) WHERE week = @week), @filmId,
           @facts, @toldAt, @toldBy
    WHERE @version = (
      SELECT COALESCE(MAX(told.revision), 0)
      FROM niab_told_facts AS told WITH (UPDLOCK, HOLDLOCK)
      LEFT JOIN niab_joined_films AS joined ON joined.week = told.week AND joined.film_id = told.film_id
      WHERE told.week = @week AND COALESCE(joined.forecast_as, told.film_id) = @filmId)`,

  selectToldFacts: `
    SELECT week, film_id AS filmId, revision, facts, told_at AS toldAt, told_by AS toldBy
    FROM ${tellings} AS telling
    WHERE week BETWEEN @fromWeek AND @toWeek AND place = 1
    ORDER BY week, film_id`,

  selectToldHistory: `
    SELECT week, film_id AS filmId, revision, facts, told_at AS toldAt, told_by AS toldBy
    FROM ${tellings} AS telling
    WHERE week = @week
    ORDER BY revision DESC`,

  // A run that has not come to its films yet will know what was told. Otherwise it begins anew: it is tried as long as one
  // that was just begun.
  buildRunAgain: `
    UPDATE niab_runs
    SET step = N'build', state = N'processing', step_version = step_version + 1, step_at = @at, started_at = @at,
        finished_at = NULL
    WHERE run_id = @runId AND step NOT IN (N'fetch', N'assemble')`,

  buildToldFilmsAgain: `
    UPDATE niab_run_items
    SET state = N'pending', problem_code = NULL, problem_detail = NULL,
        round = (SELECT step_version FROM niab_runs WHERE run_id = @runId)
    WHERE run_id = @runId AND item_type = N'film'
      AND EXISTS (SELECT 1 FROM niab_runs WHERE run_id = @runId AND step = N'build')
      AND item_key IN (
        SELECT film_id FROM ${tellings} AS telling
        WHERE week = @week AND place = 1
          AND (JSON_QUERY(facts, N'$.screens') IS NOT NULL OR JSON_QUERY(facts, N'$.usOpening') IS NOT NULL))`,
} satisfies Partial<Statements>;
