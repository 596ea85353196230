import { andFigures, figureColumns, figureValues, selectedFigures } from '../forecast-columns.ts';
import type { Statements } from '../sql-database.ts';
import { mssqlMatchStatements } from './match-statements.ts';
import { mssqlResultStatements } from './result-statements.ts';

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

  selectLastRuns: `
    SELECT placed.run_id AS runId, placed.week, placed.kind, placed.as_of AS asOf,
           placed.model_version AS modelVersion, placed.state, placed.started_at AS startedAt,
           placed.finished_at AS finishedAt, placed.step, placed.step_version AS stepVersion,
           placed.step_at AS stepAt, item.item_type AS type, item.item_key AS [key], item.label,
           item.state AS itemState, item.problem_code AS problemCode, item.problem_detail AS problemDetail,
           item.round
    FROM (
      SELECT run_id, week, kind, as_of, model_version, state, started_at, finished_at, step, step_version, step_at,
             ROW_NUMBER() OVER (PARTITION BY kind ORDER BY started_at DESC, run_id DESC) AS place
      FROM niab_runs
      WHERE week BETWEEN @fromWeek AND @toWeek) AS placed
    LEFT JOIN niab_run_items AS item ON item.run_id = placed.run_id AND item.problem_code IS NOT NULL
    WHERE placed.place = 1
    ORDER BY placed.started_at, placed.run_id, item.item_type, item.item_key`,

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
    WHERE run_id = @runId AND item_type = @type AND item_key = @key AND round = @round
      AND (@seenState IS NULL OR state = @seenState)`,

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
    SELECT held.week, held.film_id AS filmId, held.facts, joined.result_as AS sameAs
    FROM niab_releases AS held
    LEFT JOIN niab_joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.week = @week
      AND (joined.film_id IS NULL OR held.film_id IN (joined.forecast_as, joined.result_as))
    ORDER BY held.film_id`,

  selectWeeks: `
    SELECT DISTINCT week FROM niab_releases WHERE week BETWEEN @fromWeek AND @toWeek ORDER BY week`,

  selectReleaseCounts: `
    SELECT held.week,
           SUM(CASE WHEN ISNULL(JSON_VALUE(held.facts, N'$.withdrawn'), N'false') = N'false'
                       AND (joined.film_id IS NULL OR held.film_id IN (joined.forecast_as, joined.result_as))
                    THEN 1 ELSE 0 END) AS releases
    FROM niab_releases AS held
    LEFT JOIN niab_joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.week BETWEEN @fromWeek AND @toWeek
    GROUP BY held.week
    ORDER BY held.week`,

  selectTitles: `
    SELECT held.week, held.film_id AS filmId, JSON_VALUE(held.facts, N'$.title') AS title,
           JSON_VALUE(held.facts, N'$.distributor') AS distributor,
           CASE WHEN ISNULL(JSON_VALUE(held.facts, N'$.withdrawn'), N'false') = N'false'
                       AND (joined.film_id IS NULL OR held.film_id IN (joined.forecast_as, joined.result_as))
                THEN 0 ELSE 1 END AS withdrawn,
           joined.result_as AS sameAs
    FROM niab_releases AS held
    LEFT JOIN niab_joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.week BETWEEN @fromWeek AND @toWeek
    ORDER BY held.week, held.film_id`,

  upsertForecast: `
    MERGE niab_forecasts WITH (HOLDLOCK) AS held
    USING (SELECT @week AS week, @stage AS stage, @filmId AS film_id, @modelVersion AS model_version) AS incoming
    ON held.week = incoming.week AND held.stage = incoming.stage AND held.film_id = incoming.film_id
      AND held.model_version = incoming.model_version AND held.revision = 0
    WHEN MATCHED THEN
      UPDATE SET explanation = @explanation, created_at = @createdAt${andFigures}
    WHEN NOT MATCHED THEN
      INSERT (week, stage, film_id, model_version, revision, ${figureColumns}, explanation, created_at)
      VALUES (@week, @stage, @filmId, @modelVersion, 0, ${figureValues}, @explanation, @createdAt);`,

  selectForecasts: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, ${selectedFigures}, explanation,
           created_at AS createdAt
    FROM niab_forecasts AS forecast
    WHERE week BETWEEN @fromWeek AND @toWeek
      AND NOT EXISTS (
        SELECT 1 FROM niab_joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id
          AND joined.forecast_as <> forecast.film_id)
    ORDER BY week, stage, film_id, created_at`,

  selectForecastNumbers: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, ${selectedFigures},
           created_at AS createdAt
    FROM niab_forecasts AS forecast
    WHERE week BETWEEN @fromWeek AND @toWeek
      AND NOT EXISTS (
        SELECT 1 FROM niab_joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id
          AND joined.forecast_as <> forecast.film_id)
    ORDER BY week, stage, film_id, created_at`,

  selectShownForecastNumbers: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, ${selectedFigures},
           created_at AS createdAt
    FROM niab_forecasts AS forecast
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
      AND NOT EXISTS (
        SELECT 1 FROM niab_joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id
          AND joined.forecast_as <> forecast.film_id)
    ORDER BY week, stage, film_id, created_at`,

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
      AND forecast.created_at = (
        SELECT MAX(created_at) FROM niab_forecasts AS other
        WHERE other.week = forecast.week AND other.stage = forecast.stage AND other.film_id = forecast.film_id)
      AND actual.observed_on = (
        SELECT MAX(observed_on) FROM niab_actuals AS other
        WHERE other.week = actual.week AND other.film_id = actual.film_id)
      AND NOT EXISTS (
        SELECT 1 FROM niab_joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id)
    GROUP BY forecast.stage, TRIM(JSON_VALUE(release.facts, N'$.distributor')) COLLATE Latin1_General_100_BIN2
    ORDER BY forecast.stage, distributor`,

  // HOLDLOCK keeps a second process, which replaces the same programme, waiting before its deletion.
  deletePlan: `
    DELETE FROM niab_planned_rooms WITH (HOLDLOCK)
    WHERE cinema_id = @cinemaId AND week = @week AND stage = @stage AND model_version = @modelVersion`,

  insertPlannedRoom: `
    INSERT INTO niab_planned_rooms
      (cinema_id, week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at)
    VALUES
      (@cinemaId, @week, @stage, @modelVersion, @room, @filmId, @expectedTickets, @expectedTakings, @createdAt)`,

  selectPlans: `
    SELECT held.week, held.stage, held.model_version AS modelVersion, held.room,
           COALESCE(joined.forecast_as, held.film_id) AS filmId, held.expected_tickets AS expectedTickets,
           held.expected_takings AS expectedTakings, held.created_at AS createdAt
    FROM niab_planned_rooms AS held
    LEFT JOIN niab_joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
    ORDER BY held.week, held.stage, held.created_at, held.room`,

  // UPDLOCK keeps a second process waiting that has read the same version: it finds another one.
  insertDecision: `
    INSERT INTO niab_decisions (cinema_id, week, sequence, reason, not_obtained, decided_at, decided_by)
    SELECT @cinemaId, @week, @version + 1, @reason, @notObtained, @decidedAt, @decidedBy
    WHERE @version = (
      SELECT COALESCE(MAX(sequence), 0) FROM niab_decisions WITH (UPDLOCK, HOLDLOCK) WHERE cinema_id = @cinemaId AND week = @week)`,

  insertDecisionRoom: `
    INSERT INTO niab_decision_rooms (cinema_id, week, sequence, room, film_id)
    VALUES (@cinemaId, @week, @sequence, @room, @filmId)`,

  selectDecisions: `
    SELECT held.week, held.sequence AS version, held.reason, held.not_obtained AS notObtained,
           held.decided_at AS decidedAt, held.decided_by AS decidedBy, rooms.room, rooms.film_id AS filmId,
           joined.films AS joined
    FROM niab_decisions AS held
    LEFT JOIN niab_decision_rooms AS rooms
      ON rooms.cinema_id = held.cinema_id AND rooms.week = held.week AND rooms.sequence = held.sequence
    OUTER APPLY (
      SELECT film.film_id AS filmId, film.forecast_as AS countsAs
      FROM niab_joined_films AS film
      WHERE film.week = held.week AND film.forecast_as <> film.film_id
      FOR JSON PATH) AS joined (films)
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
      AND held.sequence = (
        SELECT MAX(other.sequence) FROM niab_decisions AS other
        WHERE other.cinema_id = held.cinema_id AND other.week = held.week)
    ORDER BY held.week, rooms.room`,

  selectDecisionHistory: `
    SELECT held.week, held.sequence AS version, held.reason, held.not_obtained AS notObtained,
           held.decided_at AS decidedAt, held.decided_by AS decidedBy, rooms.room, rooms.film_id AS filmId,
           joined.films AS joined
    FROM niab_decisions AS held
    LEFT JOIN niab_decision_rooms AS rooms
      ON rooms.cinema_id = held.cinema_id AND rooms.week = held.week AND rooms.sequence = held.sequence
    OUTER APPLY (
      SELECT film.film_id AS filmId, film.forecast_as AS countsAs
      FROM niab_joined_films AS film
      WHERE film.week = held.week AND film.forecast_as <> film.film_id
      FOR JSON PATH) AS joined (films)
    WHERE held.cinema_id = @cinemaId AND held.week = @week
    ORDER BY held.sequence DESC, rooms.room`,

  ...mssqlResultStatements,

  upsertSettings: `
    MERGE niab_settings WITH (HOLDLOCK) AS held
    USING (
      SELECT @cinemaId AS cinema_id, @effectiveFrom AS effective_from
      WHERE @version = (
        SELECT COALESCE(MAX(sequence), 0) FROM niab_settings WITH (UPDLOCK, HOLDLOCK)
        WHERE cinema_id = @cinemaId)) AS incoming
    ON held.cinema_id = incoming.cinema_id AND held.effective_from = incoming.effective_from
    WHEN MATCHED THEN
      UPDATE SET sequence = @version + 1, ticket_price = @ticketPrice, fixed_costs = @fixedCosts,
                 admissions_share = @admissionsShare, extra_room_gain = @extraRoomGain, changed_at = @changedAt,
                 changed_by = @changedBy
    WHEN NOT MATCHED THEN
      INSERT (cinema_id, effective_from, sequence, ticket_price, fixed_costs, admissions_share, extra_room_gain,
              changed_at, changed_by)
      VALUES (@cinemaId, @effectiveFrom, @version + 1, @ticketPrice, @fixedCosts, @admissionsShare, @extraRoomGain,
              @changedAt, @changedBy);`,

  withdrawSettings: `
    UPDATE niab_settings
    SET sequence = @version + 1, changed_at = @changedAt, changed_by = @changedBy
    WHERE cinema_id = @cinemaId AND effective_from = @effectiveFrom
      AND @version = (SELECT COALESCE(MAX(sequence), 0) FROM niab_settings WITH (UPDLOCK, HOLDLOCK) WHERE cinema_id = @cinemaId)`,

  deleteSettingsRooms: `
    DELETE FROM niab_settings_rooms WHERE cinema_id = @cinemaId AND effective_from = @effectiveFrom`,

  insertSettingsRoom: `
    INSERT INTO niab_settings_rooms (cinema_id, effective_from, room, name, seats, shows_per_day)
    VALUES (@cinemaId, @effectiveFrom, @room, @name, @seats, @showsPerDay)`,

  selectSettings: `
    SELECT held.effective_from AS effectiveFrom, held.sequence AS version, held.ticket_price AS ticketPrice,
           held.fixed_costs AS fixedCosts, held.admissions_share AS admissionsShare,
           held.extra_room_gain AS extraRoomGain, held.changed_at AS changedAt, held.changed_by AS changedBy,
           rooms.room, rooms.name, rooms.seats, rooms.shows_per_day AS showsPerDay
    FROM niab_settings AS held
    LEFT JOIN niab_settings_rooms AS rooms
      ON rooms.cinema_id = held.cinema_id AND rooms.effective_from = held.effective_from
    WHERE held.cinema_id = @cinemaId
    ORDER BY held.effective_from, rooms.room`,

  ...mssqlMatchStatements,
};
