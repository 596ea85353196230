import type { Statements } from '../sql-database.ts';

const runColumns = `run_id AS runId, week, kind, as_of AS asOf, model_version AS modelVersion, state,
           started_at AS startedAt, finished_at AS finishedAt, step, step_version AS stepVersion, step_at AS stepAt`;

/** Those about runs and their items, and about the requests to each host. */
export const mssqlRunStatements = {
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
    SELECT ${runColumns}
    FROM niab_runs
    WHERE run_id = @runId`,

  selectRuns: `
    SELECT ${runColumns}
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
} satisfies Partial<Statements>;
