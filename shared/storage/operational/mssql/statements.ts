import type { Statements } from '../sql-database.ts';

/**
 * Plain T-SQL. MERGE needs HOLDLOCK to be one step for two processes that write the same row. The database caches a
 * plan per text and parameter types, and both never change.
 */
export const mssqlStatements: Statements = {
  insertRun: `
    MERGE niab_runs WITH (HOLDLOCK) AS held
    USING (SELECT @runId AS run_id) AS incoming
    ON held.run_id = incoming.run_id
    WHEN NOT MATCHED THEN
      INSERT
        (run_id, week, kind, as_of, model_version, state, started_at, finished_at, step, step_version, step_at)
      VALUES
        (@runId, @week, @kind, @asOf, @modelVersion, @state, @startedAt, @finishedAt, @step, @stepVersion, @stepAt);`,

  selectRun: `
    SELECT run_id AS runId, week, kind, as_of AS asOf, model_version AS modelVersion, state,
           started_at AS startedAt, finished_at AS finishedAt, step, step_version AS stepVersion, step_at AS stepAt
    FROM niab_runs
    WHERE run_id = @runId`,

  selectRuns: `
    SELECT run_id AS runId, week, kind, as_of AS asOf, model_version AS modelVersion, state,
           started_at AS startedAt, finished_at AS finishedAt, step, step_version AS stepVersion, step_at AS stepAt
    FROM niab_runs
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY started_at, run_id`,

  moveRun: `
    UPDATE niab_runs
    SET step = @step, step_version = step_version + 1, step_at = @at, state = @state, finished_at = @finishedAt
    WHERE run_id = @runId AND step_version = @from`,

  deleteRunFilms: `
    DELETE FROM niab_run_items WHERE run_id = @runId AND item_type = N'film'`,

  reopenRunItem: `
    UPDATE niab_run_items
    SET state = N'pending', problem_code = NULL, problem_detail = NULL, round = @round
    WHERE run_id = @runId AND item_type = @type AND item_key = @key`,

  claimRun: `
    UPDATE niab_runs
    SET claim_owner = @owner, claimed_until = @until
    WHERE run_id = @runId AND (claim_owner IS NULL OR claim_owner = @owner OR claimed_until <= @now)`,

  insertRunItem: `
    MERGE niab_run_items WITH (HOLDLOCK) AS held
    USING (SELECT @runId AS run_id, @type AS item_type, @key AS item_key) AS incoming
    ON held.run_id = incoming.run_id AND held.item_type = incoming.item_type AND held.item_key = incoming.item_key
    WHEN NOT MATCHED THEN
      INSERT (run_id, item_type, item_key, label, state, round)
      VALUES (@runId, @type, @key, @label, N'pending', @round);`,

  settleRunItem: `
    UPDATE niab_run_items
    SET state = @state, problem_code = @problemCode, problem_detail = @problemDetail
    WHERE run_id = @runId AND item_type = @type AND item_key = @key AND round = @round`,

  selectRunItems: `
    SELECT run_id AS runId, item_type AS type, item_key AS [key], label, state,
           problem_code AS problemCode, problem_detail AS problemDetail, round
    FROM niab_run_items
    WHERE run_id = @runId
    ORDER BY item_type, item_key`,

  selectRunPages: `
    SELECT niab_runs.week, niab_runs.as_of AS asOf, niab_run_items.item_key AS [key], niab_run_items.state,
           niab_run_items.problem_code AS problemCode, niab_run_items.problem_detail AS problemDetail
    FROM niab_runs
    JOIN niab_run_items ON niab_run_items.run_id = niab_runs.run_id
    WHERE niab_runs.kind = @kind AND niab_runs.week BETWEEN @fromWeek AND @toWeek
      AND niab_run_items.item_type = N'page'
    ORDER BY niab_runs.run_id, niab_run_items.item_key`,

  addRequests: `
    MERGE niab_requests WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @host AS host, @purpose AS purpose) AS incoming
    ON held.week = incoming.week AND held.host = incoming.host AND held.purpose = incoming.purpose
    WHEN MATCHED THEN
      UPDATE SET requests = held.requests + @requests
    WHEN NOT MATCHED THEN
      INSERT (week, host, purpose, requests)
      VALUES (@week, @host, @purpose, @requests);`,

  selectRequests: `
    SELECT week, host, purpose, requests FROM niab_requests WHERE week = @week ORDER BY host, purpose`,

  upsertRelease: `
    MERGE niab_releases WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @filmId AS film_id) AS incoming
    ON held.week = incoming.week AND held.film_id = incoming.film_id
    WHEN MATCHED THEN UPDATE SET facts = @facts
    WHEN NOT MATCHED THEN INSERT (week, film_id, facts) VALUES (@week, @filmId, @facts);`,

  selectReleases: `
    SELECT week, film_id AS filmId, facts FROM niab_releases WHERE week = @week ORDER BY film_id`,

  selectWeeks: `
    SELECT DISTINCT week FROM niab_releases ORDER BY week`,

  selectReleaseCounts: `
    SELECT week, COUNT(*) AS releases
    FROM niab_releases
    WHERE ISNULL(JSON_VALUE(facts, N'$.withdrawn'), N'false') = N'false'
    GROUP BY week
    ORDER BY week`,

  selectTitles: `
    SELECT week, film_id AS filmId, JSON_VALUE(facts, N'$.title') AS title,
      CASE WHEN ISNULL(JSON_VALUE(facts, N'$.withdrawn'), N'false') = N'false' THEN 0 ELSE 1 END AS withdrawn
    FROM niab_releases
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, film_id`,

  upsertForecast: `
    MERGE niab_forecasts WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @stage AS stage, @filmId AS film_id, @modelVersion AS model_version) AS incoming
    ON held.week = incoming.week AND held.stage = incoming.stage AND held.film_id = incoming.film_id
      AND held.model_version = incoming.model_version
    WHEN MATCHED THEN
      UPDATE SET p10 = @p10, p50 = @p50, p90 = @p90, mean = @mean, explanation = @explanation,
                 created_at = @createdAt
    WHEN NOT MATCHED THEN
      INSERT (week, stage, film_id, model_version, p10, p50, p90, mean, explanation, created_at)
      VALUES (@week, @stage, @filmId, @modelVersion, @p10, @p50, @p90, @mean, @explanation, @createdAt);`,

  selectForecasts: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, p10, p50, p90, mean, explanation,
           created_at AS createdAt
    FROM niab_forecasts
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, stage, film_id, created_at`,

  selectForecastNumbers: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, p10, p50, p90, mean,
           created_at AS createdAt
    FROM niab_forecasts
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, stage, film_id, created_at`,

  selectDistributorRecords: `
    SELECT JSON_VALUE(release.facts, N'$.distributor') AS distributor, COUNT(*) AS films,
           SUM(CASE WHEN forecast.p50 <= 2 * actual.admissions AND actual.admissions <= 2 * forecast.p50
                    THEN 1 ELSE 0 END) AS within2
    FROM niab_forecasts AS forecast
    JOIN niab_releases AS release ON release.week = forecast.week AND release.film_id = forecast.film_id
    JOIN niab_actuals AS actual ON actual.week = forecast.week AND actual.film_id = forecast.film_id
    WHERE forecast.week BETWEEN @fromWeek AND @toWeek AND forecast.stage = @stage
      AND JSON_VALUE(release.facts, N'$.distributor') IS NOT NULL
      AND forecast.created_at = (
        SELECT MAX(created_at) FROM niab_forecasts AS other
        WHERE other.week = forecast.week AND other.stage = forecast.stage AND other.film_id = forecast.film_id)
      AND actual.observed_on = (
        SELECT MAX(observed_on) FROM niab_actuals AS other
        WHERE other.week = actual.week AND other.film_id = actual.film_id)
    GROUP BY JSON_VALUE(release.facts, N'$.distributor')
    ORDER BY distributor`,

  // HOLDLOCK keeps a second process, which replaces the same programme, waiting before its deletion.
  deletePlan: `
    DELETE FROM niab_planned_rooms WITH (HOLDLOCK)
    WHERE week = @week AND stage = @stage AND model_version = @modelVersion`,

  insertPlannedRoom: `
    INSERT INTO niab_planned_rooms
      (week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at)
    VALUES (@week, @stage, @modelVersion, @room, @filmId, @expectedTickets, @expectedTakings, @createdAt)`,

  selectPlans: `
    SELECT week, stage, model_version AS modelVersion, room, film_id AS filmId,
           expected_tickets AS expectedTickets, expected_takings AS expectedTakings, created_at AS createdAt
    FROM niab_planned_rooms
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, stage, created_at, room`,

  upsertDecision: `
    MERGE niab_decisions WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @decidedAt AS decided_at) AS incoming
    ON held.week = incoming.week AND held.decided_at = incoming.decided_at
    WHEN MATCHED THEN
      UPDATE SET rooms = @rooms, reason = @reason, not_obtained = @notObtained, decided_by = @decidedBy
    WHEN NOT MATCHED THEN
      INSERT (week, decided_at, rooms, reason, not_obtained, decided_by)
      VALUES (@week, @decidedAt, @rooms, @reason, @notObtained, @decidedBy);`,

  selectDecisions: `
    SELECT held.week, held.rooms, held.reason, held.not_obtained AS notObtained, held.decided_at AS decidedAt,
           held.decided_by AS decidedBy
    FROM niab_decisions AS held
    WHERE held.week BETWEEN @fromWeek AND @toWeek
      AND held.decided_at = (SELECT MAX(other.decided_at) FROM niab_decisions AS other WHERE other.week = held.week)
    ORDER BY held.week`,

  upsertActual: `
    MERGE niab_actuals WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @filmId AS film_id, @observedOn AS observed_on) AS incoming
    ON held.week = incoming.week AND held.film_id = incoming.film_id AND held.observed_on = incoming.observed_on
    WHEN MATCHED THEN UPDATE SET admissions = @admissions, screens = @screens, source = @source
    WHEN NOT MATCHED THEN
      INSERT (week, film_id, observed_on, admissions, screens, source)
      VALUES (@week, @filmId, @observedOn, @admissions, @screens, @source);`,

  selectActuals: `
    SELECT held.week, held.film_id AS filmId, held.admissions, held.screens, held.source,
           held.observed_on AS observedOn
    FROM niab_actuals AS held
    WHERE held.week BETWEEN @fromWeek AND @toWeek
      AND held.observed_on = (
        SELECT MAX(other.observed_on) FROM niab_actuals AS other
        WHERE other.week = held.week AND other.film_id = held.film_id)
    ORDER BY held.week, held.film_id`,

  upsertCinemaTickets: `
    MERGE niab_cinema_tickets WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @room AS room, @enteredAt AS entered_at) AS incoming
    ON held.week = incoming.week AND held.room = incoming.room AND held.entered_at = incoming.entered_at
    WHEN MATCHED THEN UPDATE SET film_id = @filmId, tickets = @tickets
    WHEN NOT MATCHED THEN
      INSERT (week, room, entered_at, film_id, tickets) VALUES (@week, @room, @enteredAt, @filmId, @tickets);`,

  selectCinemaTickets: `
    SELECT held.week, held.room, held.film_id AS filmId, held.tickets, held.entered_at AS enteredAt
    FROM niab_cinema_tickets AS held
    WHERE held.week BETWEEN @fromWeek AND @toWeek
      AND held.entered_at = (
        SELECT MAX(other.entered_at) FROM niab_cinema_tickets AS other
        WHERE other.week = held.week AND other.room = held.room)
    ORDER BY held.week, held.room`,

  upsertSettings: `
    MERGE niab_settings WITH (HOLDLOCK) AS held
    USING (SELECT @effectiveFrom AS effective_from) AS incoming
    ON held.effective_from = incoming.effective_from
    WHEN MATCHED THEN
      UPDATE SET seats_1 = @seats1, seats_2 = @seats2, shows_per_day_1 = @showsPerDay1,
                 shows_per_day_2 = @showsPerDay2, ticket_price = @ticketPrice, fixed_costs = @fixedCosts,
                 admissions_share = @admissionsShare
    WHEN NOT MATCHED THEN
      INSERT (effective_from, seats_1, seats_2, shows_per_day_1, shows_per_day_2, ticket_price, fixed_costs,
              admissions_share)
      VALUES (@effectiveFrom, @seats1, @seats2, @showsPerDay1, @showsPerDay2, @ticketPrice, @fixedCosts,
              @admissionsShare);`,

  selectSettings: `
    SELECT effective_from AS effectiveFrom, seats_1 AS seats1, seats_2 AS seats2,
           shows_per_day_1 AS showsPerDay1, shows_per_day_2 AS showsPerDay2,
           ticket_price AS ticketPrice, fixed_costs AS fixedCosts, admissions_share AS admissionsShare
    FROM niab_settings
    ORDER BY effective_from`,
};
