import type { Statements } from '../sql-database.ts';

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
    WHERE run_id = @runId AND item_type = @type AND item_key = @key AND round = @round`,

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
    SELECT week, film_id AS filmId, facts FROM releases WHERE week = @week ORDER BY film_id`,

  selectWeeks: `
    SELECT DISTINCT week FROM releases ORDER BY week`,

  selectReleaseCounts: `
    SELECT week, COUNT(*) AS releases
    FROM releases
    WHERE json_extract(facts, '$.withdrawn') IS NOT TRUE
    GROUP BY week
    ORDER BY week`,

  selectTitles: `
    SELECT week, film_id AS filmId, json_extract(facts, '$.title') AS title,
      CASE WHEN json_extract(facts, '$.withdrawn') IS NOT TRUE THEN 0 ELSE 1 END AS withdrawn
    FROM releases
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, film_id`,

  upsertForecast: `
    INSERT INTO forecasts (week, stage, film_id, model_version, p10, p50, p90, mean, explanation, created_at)
    VALUES (@week, @stage, @filmId, @modelVersion, @p10, @p50, @p90, @mean, @explanation, @createdAt)
    ON CONFLICT (week, stage, film_id, model_version) DO UPDATE
    SET p10 = excluded.p10, p50 = excluded.p50, p90 = excluded.p90, mean = excluded.mean,
        explanation = excluded.explanation, created_at = excluded.created_at`,

  selectForecasts: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, p10, p50, p90, mean, explanation,
           created_at AS createdAt
    FROM forecasts
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, stage, film_id, created_at`,

  selectForecastNumbers: `
    SELECT week, stage, film_id AS filmId, model_version AS modelVersion, p10, p50, p90, mean,
           created_at AS createdAt
    FROM forecasts
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, stage, film_id, created_at`,

  selectDistributorRecords: `
    SELECT json_extract(release.facts, '$.distributor') AS distributor, COUNT(*) AS films,
           SUM(CASE WHEN forecast.p50 <= 2 * actual.admissions AND actual.admissions <= 2 * forecast.p50
                    THEN 1 ELSE 0 END) AS within2
    FROM forecasts AS forecast
    JOIN releases AS release ON release.week = forecast.week AND release.film_id = forecast.film_id
    JOIN actuals AS actual ON actual.week = forecast.week AND actual.film_id = forecast.film_id
    WHERE forecast.week BETWEEN @fromWeek AND @toWeek AND forecast.stage = @stage
      AND json_extract(release.facts, '$.distributor') IS NOT NULL
      AND forecast.created_at = (
        SELECT MAX(created_at) FROM forecasts AS other
        WHERE other.week = forecast.week AND other.stage = forecast.stage AND other.film_id = forecast.film_id)
      AND actual.observed_on = (
        SELECT MAX(observed_on) FROM actuals AS other
        WHERE other.week = actual.week AND other.film_id = actual.film_id)
    GROUP BY json_extract(release.facts, '$.distributor')
    ORDER BY distributor`,

  deletePlan: `
    DELETE FROM planned_rooms WHERE week = @week AND stage = @stage AND model_version = @modelVersion`,

  insertPlannedRoom: `
    INSERT INTO planned_rooms
      (week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at)
    VALUES (@week, @stage, @modelVersion, @room, @filmId, @expectedTickets, @expectedTakings, @createdAt)`,

  selectPlans: `
    SELECT week, stage, model_version AS modelVersion, room, film_id AS filmId,
           expected_tickets AS expectedTickets, expected_takings AS expectedTakings, created_at AS createdAt
    FROM planned_rooms
    WHERE week BETWEEN @fromWeek AND @toWeek
    ORDER BY week, stage, created_at, room`,

  upsertDecision: `
    INSERT INTO decisions (week, decided_at, rooms, reason, not_obtained, decided_by)
    VALUES (@week, @decidedAt, @rooms, @reason, @notObtained, @decidedBy)
    ON CONFLICT (week, decided_at) DO UPDATE
    SET rooms = excluded.rooms, reason = excluded.reason, not_obtained = excluded.not_obtained,
        decided_by = excluded.decided_by`,

  selectDecisions: `
    SELECT week, rooms, reason, not_obtained AS notObtained, decided_at AS decidedAt, decided_by AS decidedBy
    FROM decisions AS held
    WHERE week BETWEEN @fromWeek AND @toWeek
      AND decided_at = (SELECT MAX(decided_at) FROM decisions AS other WHERE other.week = held.week)
    ORDER BY week`,

  upsertActual: `
    INSERT INTO actuals (week, film_id, observed_on, admissions, screens, source)
    VALUES (@week, @filmId, @observedOn, @admissions, @screens, @source)
    ON CONFLICT (week, film_id, observed_on) DO UPDATE
    SET admissions = excluded.admissions, screens = excluded.screens, source = excluded.source`,

  selectActuals: `
    SELECT week, film_id AS filmId, admissions, screens, source, observed_on AS observedOn
    FROM actuals AS held
    WHERE week BETWEEN @fromWeek AND @toWeek
      AND observed_on = (
        SELECT MAX(observed_on) FROM actuals AS other
        WHERE other.week = held.week AND other.film_id = held.film_id)
    ORDER BY week, film_id`,

  upsertCinemaTickets: `
    INSERT INTO cinema_tickets (week, room, entered_at, film_id, tickets)
    VALUES (@week, @room, @enteredAt, @filmId, @tickets)
    ON CONFLICT (week, room, entered_at) DO UPDATE
    SET film_id = excluded.film_id, tickets = excluded.tickets`,

  selectCinemaTickets: `
    SELECT week, room, film_id AS filmId, tickets, entered_at AS enteredAt
    FROM cinema_tickets AS held
    WHERE week BETWEEN @fromWeek AND @toWeek
      AND entered_at = (
        SELECT MAX(entered_at) FROM cinema_tickets AS other
        WHERE other.week = held.week AND other.room = held.room)
    ORDER BY week, room`,

  upsertSettings: `
    INSERT INTO settings
      (effective_from, seats_1, seats_2, shows_per_day_1, shows_per_day_2, ticket_price, fixed_costs,
       admissions_share)
    VALUES (@effectiveFrom, @seats1, @seats2, @showsPerDay1, @showsPerDay2, @ticketPrice, @fixedCosts,
            @admissionsShare)
    ON CONFLICT (effective_from) DO UPDATE
    SET seats_1 = excluded.seats_1, seats_2 = excluded.seats_2,
        shows_per_day_1 = excluded.shows_per_day_1, shows_per_day_2 = excluded.shows_per_day_2,
        ticket_price = excluded.ticket_price, fixed_costs = excluded.fixed_costs,
        admissions_share = excluded.admissions_share`,

  selectSettings: `
    SELECT effective_from AS effectiveFrom, seats_1 AS seats1, seats_2 AS seats2,
           shows_per_day_1 AS showsPerDay1, shows_per_day_2 AS showsPerDay2,
           ticket_price AS ticketPrice, fixed_costs AS fixedCosts, admissions_share AS admissionsShare
    FROM settings
    ORDER BY effective_from`,
};
