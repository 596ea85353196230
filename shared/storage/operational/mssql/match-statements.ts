import type { Statements } from '../sql-database.ts';

/** Those about pairs of films that may be one, and about the films that count as another one. */
export const mssqlMatchStatements = {
  deleteUnsaidMatch: `
    DELETE FROM niab_film_matches
    WHERE week = @week AND film_id = @filmId AND other_film_id = @otherFilmId AND verdict IS NULL`,

  upsertMatch: `
    MERGE niab_film_matches WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @filmId AS film_id, @otherFilmId AS other_film_id) AS incoming
    ON held.week = incoming.week AND held.film_id = incoming.film_id
      AND held.other_film_id = incoming.other_film_id
    WHEN MATCHED THEN UPDATE SET facts = @facts
    WHEN NOT MATCHED THEN
      INSERT (week, film_id, other_film_id, facts, sequence)
      VALUES (@week, @filmId, @otherFilmId, @facts, 0);`,

  selectMatches: `
    SELECT week, film_id AS filmId, other_film_id AS otherFilmId, facts, verdict, sequence AS version,
           said_at AS saidAt, said_by AS saidBy
    FROM niab_film_matches
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, film_id, other_film_id`,

  sayMatch: `
    UPDATE niab_film_matches
    SET verdict = @verdict, sequence = @version + 1, said_at = @saidAt, said_by = @saidBy
    WHERE week = @week AND film_id = @filmId AND other_film_id = @otherFilmId
      AND @version = (SELECT COALESCE(MAX(sequence), 0) FROM niab_film_matches WITH (UPDLOCK, HOLDLOCK) WHERE week = @week)`,

  deleteJoinedFilms: `
    DELETE FROM niab_joined_films WHERE week = @week`,

  insertJoinedFilm: `
    INSERT INTO niab_joined_films (week, film_id, forecast_as, result_as)
    VALUES (@week, @filmId, @forecastAs, @resultAs)`,

  selectJoinedFilms: `
    SELECT week, film_id AS filmId, forecast_as AS forecastAs, result_as AS resultAs
    FROM niab_joined_films
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, film_id`,

  restoreRelease: `
    UPDATE niab_releases SET facts = JSON_MODIFY(facts, N'$.withdrawn', NULL) WHERE week = @week AND film_id = @filmId`,

  deleteActuals: `
    DELETE FROM niab_actuals WHERE week = @week AND film_id = @filmId`,

  // It begins anew: it is tried as long as one that was just begun. One that still reads its pages stays at it; the move
  // tells it that it cannot be left as it was.
  assembleRunAgain: `
    UPDATE niab_runs
    SET step = CASE WHEN step = N'fetch' THEN step ELSE N'assemble' END,
        state = CASE WHEN state = N'collecting' THEN state ELSE N'processing' END,
        step_version = step_version + 1, step_at = @at, started_at = @at, finished_at = NULL
    WHERE run_id = @runId`,

  recordRunsAgain: `
    UPDATE niab_runs
    SET step = CASE WHEN step = N'fetch' THEN step ELSE N'record' END,
        state = CASE WHEN state = N'collecting' THEN state ELSE N'processing' END,
        step_version = step_version + 1, step_at = @at, started_at = @at, finished_at = NULL
    WHERE week = @week AND kind = N'actuals'`,
} satisfies Partial<Statements>;
