import type { Statements } from '../sql-database.ts';

/** Those about pairs of films that may be one, and about the films that count as another one. */
export const sqliteMatchStatements = {
  deleteUnsaidMatch: `
    DELETE FROM film_matches
    WHERE week = @week AND film_id = @filmId AND other_film_id = @otherFilmId AND verdict IS NULL`,

  upsertMatch: `
    INSERT INTO film_matches (week, film_id, other_film_id, facts, sequence)
    VALUES (@week, @filmId, @otherFilmId, @facts, 0)
    ON CONFLICT (week, film_id, other_film_id) DO UPDATE SET facts = excluded.facts`,

  selectMatches: `
    SELECT week, film_id AS filmId, other_film_id AS otherFilmId, facts, verdict, sequence AS version,
           said_at AS saidAt, said_by AS saidBy
    FROM film_matches
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, film_id, other_film_id`,

  sayMatch: `
    UPDATE film_matches
    SET verdict = @verdict, sequence = @version + 1, said_at = @saidAt, said_by = @saidBy
    WHERE week = @week AND film_id = @filmId AND other_film_id = @otherFilmId
      AND @version = (SELECT COALESCE(MAX(sequence), 0) FROM film_matches WHERE week = @week)`,

  deleteJoinedFilms: `
    DELETE FROM joined_films WHERE week = @week`,

  insertJoinedFilm: `
    INSERT INTO joined_films (week, film_id, forecast_as, result_as)
    VALUES (@week, @filmId, @forecastAs, @resultAs)`,

  selectJoinedFilms: `
    SELECT week, film_id AS filmId, forecast_as AS forecastAs, result_as AS resultAs
    FROM joined_films
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, film_id`,

  restoreRelease: `
    UPDATE releases SET facts = json_remove(facts, '$.withdrawn') WHERE week = @week AND film_id = @filmId`,

  deleteActuals: `
    DELETE FROM actuals WHERE week = @week AND film_id = @filmId`,

  // It begins anew: it is tried as long as one that was just begun. One that still reads its pages stays at it; the move
  // tells it that it cannot be left as it was.
  assembleRunAgain: `
    UPDATE runs
    SET step = CASE WHEN step = 'fetch' THEN step ELSE 'assemble' END,
        state = CASE WHEN state = 'collecting' THEN state ELSE 'processing' END,
        step_version = step_version + 1, step_at = @at, started_at = @at, finished_at = NULL
    WHERE run_id = @runId`,

  recordRunsAgain: `
    UPDATE runs
    SET step = CASE WHEN step = 'fetch' THEN step ELSE 'record' END,
        state = CASE WHEN state = 'collecting' THEN state ELSE 'processing' END,
        step_version = step_version + 1, step_at = @at, started_at = @at, finished_at = NULL
    WHERE week = @week AND kind = 'actuals'`,
} satisfies Partial<Statements>;
