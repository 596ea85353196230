import { andFigures, figureColumns, figureValues, selectedFigures } from '../forecast-columns.ts';
import type { Statements } from '../sql-database.ts';
import { sqliteMatchStatements } from './match-statements.ts';
import { sqliteResultStatements } from './result-statements.ts';

export const sqliteStatements: Statements = {
  insertRun: `
    INSERT INTO runs
      (run_id, week, kind, as_of, model_version, state, started_at, finished_at, step, step_version, step_at)
    VALUES
      (@runId, @week, @kind, @asOf, @modelVersion, @state, @startedAt, @finishedAt, @step, @stepVersion, @stepAt)
    ON CONFLICT (run_id) DO NOTHING`,

  selectRun: `
    SELECT run_id AS runId, week, kind, as_of AS asOf, model_version AS modelVersion, state,
           started_at AS startedAt, finished_at AS finishedAt, step, step_version AS stepVersion, step_at AS stepAt
    FROM runs
    WHERE run_id = @runId`,

  selectRuns: `
    SELECT run_id AS runId, week, kind, as_of AS asOf, model_version AS modelVersion, state,
           started_at AS startedAt, finished_at AS finishedAt, step, step_version AS stepVersion, step_at AS stepAt
    FROM runs
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY started_at, run_id`,

  selectLastRuns: `
    SELECT placed.run_id AS runId, placed.week, placed.kind, placed.as_of AS asOf,
           placed.model_version AS modelVersion, placed.state, placed.started_at AS startedAt,
           placed.finished_at AS finishedAt, placed.step, placed.step_version AS stepVersion,
           placed.step_at AS stepAt, item.item_type AS type, item.item_key AS key, item.label,
           item.state AS itemState, item.problem_code AS problemCode, item.problem_detail AS problemDetail,
           item.round
    FROM (
      SELECT run_id, week, kind, as_of, model_version, state, started_at, finished_at, step, step_version, step_at,
             ROW_NUMBER() OVER (PARTITION BY kind ORDER BY started_at DESC, run_id DESC) AS place
      FROM runs
      WHERE week BETWEEN @fromWeek AND @toWeek) AS placed
    LEFT JOIN run_items AS item ON item.run_id = placed.run_id AND item.problem_code IS NOT NULL
    WHERE placed.place = 1
    ORDER BY placed.started_at, placed.run_id, item.item_type, item.item_key`,

  moveRun: `
    UPDATE runs
    SET step = @step, step_version = step_version + 1, step_at = @at, state = @state, finished_at = @finishedAt
    WHERE run_id = @runId AND step_version = @from`,

  deleteRunFilms: `
    DELETE FROM run_items WHERE run_id = @runId AND item_type = 'film'`,

  reopenRunItem: `
    UPDATE run_items
    SET state = 'pending', problem_code = NULL, problem_detail = NULL, round = @round
    WHERE run_id = @runId AND item_type = @type AND item_key = @key`,

  claimRun: `
    UPDATE runs
    SET claim_owner = @owner, claimed_until = @until
    WHERE run_id = @runId AND (claim_owner IS NULL OR claim_owner = @owner OR claimed_until <= @now)`,

  insertRunItem: `
    INSERT INTO run_items (run_id, item_type, item_key, label, state, round)
    VALUES (@runId, @type, @key, @label, 'pending', @round)
    ON CONFLICT (run_id, item_type, item_key) DO NOTHING`,

  settleRunItem: `
    UPDATE run_items
    SET state = @state, problem_code = @problemCode, problem_detail = @problemDetail
    WHERE run_id = @runId AND item_type = @type AND item_key = @key AND round = @round
      AND (@seenState IS NULL OR state = @seenState)`,

  selectRunItems: `
    SELECT run_id AS runId, item_type AS type, item_key AS key, label, state,
           problem_code AS problemCode, problem_detail AS problemDetail, round
    FROM run_items
    WHERE run_id = @runId
    ORDER BY item_type, item_key`,

  selectRunPages: `
    SELECT runs.week, runs.as_of AS asOf, run_items.item_key AS key, run_items.state,
           run_items.problem_code AS problemCode, run_items.problem_detail AS problemDetail
    FROM runs
    JOIN run_items ON run_items.run_id = runs.run_id
    WHERE runs.kind = @kind AND runs.week BETWEEN @fromWeek AND @toWeek AND run_items.item_type = 'page'
    ORDER BY runs.run_id, run_items.item_key`,

  addRequests: `
    INSERT INTO requests (week, host, purpose, requests)
    VALUES (@week, @host, @purpose, @requests)
    ON CONFLICT (week, host, purpose) DO UPDATE SET requests = requests.requests + excluded.requests`,

  selectRequests: `
    SELECT week, host, purpose, requests FROM requests WHERE week = @week ORDER BY host, purpose`,

  upsertRelease: `
    INSERT INTO releases (week, film_id, facts)
    VALUES (@week, @filmId, @facts)
    ON CONFLICT (week, film_id) DO UPDATE SET facts = excluded.facts`,

  selectReleases: `
    SELECT held.week, held.film_id AS filmId, held.facts, joined.result_as AS sameAs
    FROM releases AS held
    LEFT JOIN joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.week = @week
      AND (joined.film_id IS NULL OR held.film_id IN (joined.forecast_as, joined.result_as))
    ORDER BY held.film_id`,

  selectWeeks: `
    SELECT DISTINCT week FROM releases WHERE week BETWEEN @fromWeek AND @toWeek ORDER BY week`,

  selectReleaseCounts: `
    SELECT held.week,
           SUM(CASE WHEN json_extract(held.facts, '$.withdrawn') IS NOT TRUE
                       AND (joined.film_id IS NULL OR held.film_id IN (joined.forecast_as, joined.result_as))
                    THEN 1 ELSE 0 END) AS releases
    FROM releases AS held
    LEFT JOIN joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.week BETWEEN @fromWeek AND @toWeek
    GROUP BY held.week
    ORDER BY held.week`,

  selectTitles: `
    SELECT held.week, held.film_id AS filmId, json_extract(held.facts, '$.title') AS title,
           json_extract(held.facts, '$.distributor') AS distributor,
           CASE WHEN json_extract(held.facts, '$.withdrawn') IS NOT TRUE
                       AND (joined.film_id IS NULL OR held.film_id IN (joined.forecast_as, joined.result_as))
                THEN 0 ELSE 1 END AS withdrawn,
           joined.result_as AS sameAs
    FROM releases AS held
    LEFT JOIN joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.week BETWEEN @fromWeek AND @toWeek
    ORDER BY held.week, held.film_id`,

  upsertForecast: `
    INSERT INTO forecasts
      (week, stage, film_id, model_version, revision, ${figureColumns}, explanation, created_at)
    VALUES (@week, @stage, @filmId, @modelVersion, 0, ${figureValues}, @explanation, @createdAt)
    ON CONFLICT (week, stage, film_id, model_version, revision) DO UPDATE
    SET explanation = @explanation, created_at = @createdAt${andFigures}`,

  selectForecasts: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, ${selectedFigures}, explanation,
           created_at AS createdAt
    FROM forecasts AS forecast
    WHERE week BETWEEN @fromWeek AND @toWeek
      AND NOT EXISTS (
        SELECT 1 FROM joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id
          AND joined.forecast_as <> forecast.film_id)
    ORDER BY week, stage, film_id, created_at`,

  selectForecastNumbers: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, ${selectedFigures},
           created_at AS createdAt
    FROM forecasts AS forecast
    WHERE week BETWEEN @fromWeek AND @toWeek
      AND NOT EXISTS (
        SELECT 1 FROM joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id
          AND joined.forecast_as <> forecast.film_id)
    ORDER BY week, stage, film_id, created_at`,

  selectShownForecastNumbers: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, ${selectedFigures},
           created_at AS createdAt
    FROM forecasts AS forecast
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
      AND NOT EXISTS (
        SELECT 1 FROM joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id
          AND joined.forecast_as <> forecast.film_id)
    ORDER BY week, stage, film_id, created_at`,

  selectDistributorAccuracies: `
    SELECT forecast.stage, trim(json_extract(release.facts, '$.distributor')) AS distributor, COUNT(*) AS films,
           SUM(CASE WHEN forecast.mean <= 2 * actual.admissions AND actual.admissions <= 2 * forecast.mean
                    THEN 1 ELSE 0 END) AS within2
    FROM forecasts AS forecast
    JOIN releases AS release ON release.week = forecast.week AND release.film_id = forecast.film_id
    JOIN actuals AS actual ON actual.week = forecast.week AND actual.film_id = forecast.film_id
    WHERE forecast.week BETWEEN @fromWeek AND @toWeek
      AND json_extract(release.facts, '$.distributor') IS NOT NULL
      AND forecast.created_at = (
        SELECT MAX(created_at) FROM forecasts AS other
        WHERE other.week = forecast.week AND other.stage = forecast.stage AND other.film_id = forecast.film_id)
      AND actual.observed_on = (
        SELECT MAX(observed_on) FROM actuals AS other
        WHERE other.week = actual.week AND other.film_id = actual.film_id)
      AND NOT EXISTS (
        SELECT 1 FROM joined_films AS joined
        WHERE joined.week = forecast.week AND joined.film_id = forecast.film_id)
    GROUP BY forecast.stage, trim(json_extract(release.facts, '$.distributor'))
    ORDER BY forecast.stage, distributor`,

  deletePlan: `
    DELETE FROM planned_rooms
    WHERE cinema_id = @cinemaId AND week = @week AND stage = @stage AND model_version = @modelVersion`,

  insertPlannedRoom: `
    INSERT INTO planned_rooms
      (cinema_id, week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at)
    VALUES
      (@cinemaId, @week, @stage, @modelVersion, @room, @filmId, @expectedTickets, @expectedTakings, @createdAt)`,

  selectPlans: `
    SELECT held.week, held.stage, held.model_version AS modelVersion, held.room,
           COALESCE(joined.forecast_as, held.film_id) AS filmId, held.expected_tickets AS expectedTickets,
           held.expected_takings AS expectedTakings, held.created_at AS createdAt
    FROM planned_rooms AS held
    LEFT JOIN joined_films AS joined ON joined.week = held.week AND joined.film_id = held.film_id
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
    ORDER BY held.week, held.stage, held.created_at, held.room`,

  insertDecision: `
    INSERT INTO decisions (cinema_id, week, sequence, reason, not_obtained, decided_at, decided_by)
    SELECT @cinemaId, @week, @version + 1, @reason, @notObtained, @decidedAt, @decidedBy
    WHERE @version = (
      SELECT COALESCE(MAX(sequence), 0) FROM decisions WHERE cinema_id = @cinemaId AND week = @week)`,

  insertDecisionRoom: `
    INSERT INTO decision_rooms (cinema_id, week, sequence, room, film_id)
    VALUES (@cinemaId, @week, @sequence, @room, @filmId)`,

  selectDecisions: `
    SELECT held.week, held.sequence AS version, held.reason, held.not_obtained AS notObtained,
           held.decided_at AS decidedAt, held.decided_by AS decidedBy, rooms.room, rooms.film_id AS filmId,
           joined.films AS joined
    FROM decisions AS held
    LEFT JOIN decision_rooms AS rooms
      ON rooms.cinema_id = held.cinema_id AND rooms.week = held.week AND rooms.sequence = held.sequence
    LEFT JOIN (
      SELECT week, json_group_array(json_object('filmId', film_id, 'countsAs', forecast_as)) AS films
      FROM joined_films
      WHERE forecast_as <> film_id
      GROUP BY week) AS joined ON joined.week = held.week
    WHERE held.cinema_id = @cinemaId AND held.week BETWEEN @fromWeek AND @toWeek
      AND held.sequence = (
        SELECT MAX(other.sequence) FROM decisions AS other
        WHERE other.cinema_id = held.cinema_id AND other.week = held.week)
    ORDER BY held.week, rooms.room`,

  selectDecisionHistory: `
    SELECT held.week, held.sequence AS version, held.reason, held.not_obtained AS notObtained,
           held.decided_at AS decidedAt, held.decided_by AS decidedBy, rooms.room, rooms.film_id AS filmId,
           joined.films AS joined
    FROM decisions AS held
    LEFT JOIN decision_rooms AS rooms
      ON rooms.cinema_id = held.cinema_id AND rooms.week = held.week AND rooms.sequence = held.sequence
    LEFT JOIN (
      SELECT week, json_group_array(json_object('filmId', film_id, 'countsAs', forecast_as)) AS films
      FROM joined_films
      WHERE forecast_as <> film_id
      GROUP BY week) AS joined ON joined.week = held.week
    WHERE held.cinema_id = @cinemaId AND held.week = @week
    ORDER BY held.sequence DESC, rooms.room`,

  ...sqliteResultStatements,

  upsertSettings: `
    INSERT INTO settings (cinema_id, effective_from, sequence, ticket_price, fixed_costs, admissions_share,
                          extra_room_gain, changed_at, changed_by)
    SELECT @cinemaId, @effectiveFrom, @version + 1, @ticketPrice, @fixedCosts, @admissionsShare, @extraRoomGain,
           @changedAt, @changedBy
    WHERE @version = (SELECT COALESCE(MAX(sequence), 0) FROM settings WHERE cinema_id = @cinemaId)
    ON CONFLICT (cinema_id, effective_from) DO UPDATE
    SET sequence = excluded.sequence, ticket_price = excluded.ticket_price, fixed_costs = excluded.fixed_costs,
        admissions_share = excluded.admissions_share, extra_room_gain = excluded.extra_room_gain,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by`,

  withdrawSettings: `
    UPDATE settings
    SET sequence = @version + 1, changed_at = @changedAt, changed_by = @changedBy
    WHERE cinema_id = @cinemaId AND effective_from = @effectiveFrom
      AND @version = (SELECT COALESCE(MAX(sequence), 0) FROM settings WHERE cinema_id = @cinemaId)`,

  deleteSettingsRooms: `
    DELETE FROM settings_rooms WHERE cinema_id = @cinemaId AND effective_from = @effectiveFrom`,

  insertSettingsRoom: `
    INSERT INTO settings_rooms (cinema_id, effective_from, room, name, seats, shows_per_day)
    VALUES (@cinemaId, @effectiveFrom, @room, @name, @seats, @showsPerDay)`,

  selectSettings: `
    SELECT held.effective_from AS effectiveFrom, held.sequence AS version, held.ticket_price AS ticketPrice,
           held.fixed_costs AS fixedCosts, held.admissions_share AS admissionsShare,
           held.extra_room_gain AS extraRoomGain, held.changed_at AS changedAt, held.changed_by AS changedBy,
           rooms.room, rooms.name, rooms.seats, rooms.shows_per_day AS showsPerDay
    FROM settings AS held
    LEFT JOIN settings_rooms AS rooms
      ON rooms.cinema_id = held.cinema_id AND rooms.effective_from = held.effective_from
    WHERE held.cinema_id = @cinemaId
    ORDER BY held.effective_from, rooms.room`,

  ...sqliteMatchStatements,
};
