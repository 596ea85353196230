import type { Statements } from '../sql-database.ts';

const runColumns = `run_id AS runId, week, kind, as_of AS asOf, model_version AS modelVersion, state,
           started_at AS startedAt, finished_at AS finishedAt, step, step_version AS stepVersion, step_at AS stepAt`;

/** Those about runs and their items, and about the requests to each host. */
export const sqliteRunStatements = {
  insertRun: `
    INSERT INTO runs
      (run_id, week, kind, as_of, model_version, state, started_at, finished_at, step, step_version, step_at)
    VALUES
      (@runId, @week, @kind, @asOf, @modelVersion, @state, @startedAt, @finishedAt, @step, @stepVersion, @stepAt)
    ON CONFLICT (run_id) DO NOTHING`,

  selectRun: `
    SELECT ${runColumns}
    FROM runs
    WHERE run_id = @runId`,

  selectRuns: `
    SELECT ${runColumns}
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
} satisfies Partial<Statements>;
