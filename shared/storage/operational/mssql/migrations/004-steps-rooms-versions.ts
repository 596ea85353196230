/**
 * Keys compare byte by byte, as in SQLite; runs have steps; the cinema's own data say of which cinema, each of its rooms
 * is a row, and their order is a sequence. `week_states` is room for a later state of a week: no code uses it yet.
 *
 * A primary key without a name cannot be dropped by a fixed statement: each table is made anew, from a copy of its rows
 * in a temporary table. Batches are apart because a batch is compiled as a whole, before what it makes is there.
 */
export const STEPS_ROOMS_VERSIONS: readonly string[] = [
  `SELECT * INTO #niab_run_items FROM niab_run_items`,
  `SELECT * INTO #niab_runs FROM niab_runs`,
  `DROP TABLE niab_run_items`,
  `DROP TABLE niab_runs`,

  `
  CREATE TABLE niab_runs (
    run_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL PRIMARY KEY,
    week date NOT NULL,
    kind nvarchar(20) NOT NULL,
    as_of date NOT NULL,
    model_version nvarchar(100) NOT NULL,
    state nvarchar(20) NOT NULL,
    started_at datetime2(3) NOT NULL,
    finished_at datetime2(3) NULL,
    claim_owner nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    claimed_until datetime2(3) NULL,
    step nvarchar(20) NOT NULL,
    step_version int NOT NULL,
    step_at datetime2(3) NOT NULL
  )`,

  `CREATE INDEX niab_runs_of_week ON niab_runs (week)`,

  `
  INSERT INTO niab_runs
    (run_id, week, kind, as_of, model_version, state, started_at, finished_at, claim_owner, claimed_until, step,
     step_version, step_at)
  SELECT run_id, week, kind, as_of, model_version, state, started_at, finished_at, claim_owner, claimed_until,
         CASE WHEN finished_at IS NULL THEN N'fetch' ELSE N'end' END, 0, COALESCE(finished_at, started_at)
  FROM #niab_runs`,

  `
  CREATE TABLE niab_run_items (
    run_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL REFERENCES niab_runs (run_id),
    item_type nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL,
    item_key nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
    label nvarchar(500) NOT NULL,
    state nvarchar(20) NOT NULL,
    problem_code nvarchar(100) NULL,
    problem_detail nvarchar(max) NULL,
    round int NOT NULL,
    PRIMARY KEY (run_id, item_type, item_key)
  )`,

  `
  INSERT INTO niab_run_items (run_id, item_type, item_key, label, state, problem_code, problem_detail, round)
  SELECT run_id, item_type, item_key, label, state, problem_code, problem_detail, 0 FROM #niab_run_items`,

  `SELECT * INTO #niab_releases FROM niab_releases`,
  `DROP TABLE niab_releases`,

  `
  CREATE TABLE niab_releases (
    week date NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    facts nvarchar(max) NOT NULL,
    PRIMARY KEY (week, film_id)
  )`,

  `INSERT INTO niab_releases (week, film_id, facts) SELECT week, film_id, facts FROM #niab_releases`,

  `SELECT * INTO #niab_forecasts FROM niab_forecasts`,
  `DROP TABLE niab_forecasts`,

  `
  CREATE TABLE niab_forecasts (
    week date NOT NULL,
    stage nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    model_version nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    revision int NOT NULL,
    p10 float NOT NULL,
    p50 float NOT NULL,
    p90 float NOT NULL,
    mean float NOT NULL,
    explanation nvarchar(max) NULL,
    created_at datetime2(3) NOT NULL,
    PRIMARY KEY (week, stage, film_id, model_version, revision)
  )`,

  `
  INSERT INTO niab_forecasts
    (week, stage, film_id, model_version, revision, p10, p50, p90, mean, explanation, created_at)
  SELECT week, stage, film_id, model_version, 0, p10, p50, p90, mean, explanation, created_at
  FROM #niab_forecasts`,

  `SELECT * INTO #niab_planned_rooms FROM niab_planned_rooms`,
  `DROP TABLE niab_planned_rooms`,

  `
  CREATE TABLE niab_planned_rooms (
    cinema_id nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    week date NOT NULL,
    stage nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    model_version nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    room int NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    expected_tickets float NOT NULL,
    expected_takings float NOT NULL,
    created_at datetime2(3) NOT NULL,
    PRIMARY KEY (cinema_id, week, stage, model_version, room)
  )`,

  `
  INSERT INTO niab_planned_rooms
    (cinema_id, week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at)
  SELECT N'main', week, stage, model_version, room, film_id, expected_tickets, expected_takings, created_at
  FROM #niab_planned_rooms`,

  `SELECT * INTO #niab_actuals FROM niab_actuals`,
  `DROP TABLE niab_actuals`,

  `
  CREATE TABLE niab_actuals (
    week date NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
    observed_on date NOT NULL,
    admissions float NOT NULL,
    screens float NULL,
    source nvarchar(50) NOT NULL,
    PRIMARY KEY (week, film_id, observed_on)
  )`,

  `
  INSERT INTO niab_actuals (week, film_id, observed_on, admissions, screens, source)
  SELECT week, film_id, observed_on, admissions, screens, source FROM #niab_actuals`,

  `SELECT * INTO #niab_requests FROM niab_requests`,
  `DROP TABLE niab_requests`,

  `
  CREATE TABLE niab_requests (
    week date NOT NULL,
    host nvarchar(253) COLLATE Latin1_General_100_BIN2 NOT NULL,
    purpose nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL,
    requests int NOT NULL,
    PRIMARY KEY (week, host, purpose)
  )`,

  `
  INSERT INTO niab_requests (week, host, purpose, requests)
  SELECT week, host, purpose, requests FROM #niab_requests`,

  `
  SELECT *, CAST(ROW_NUMBER() OVER (PARTITION BY week ORDER BY decided_at) AS int) AS sequence
  INTO #niab_decisions FROM niab_decisions`,
  `DROP TABLE niab_decisions`,

  `
  CREATE TABLE niab_decisions (
    cinema_id nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    week date NOT NULL,
    sequence int NOT NULL,
    reason nvarchar(1000) NOT NULL,
    not_obtained nvarchar(max) NOT NULL,
    decided_at datetime2(3) NOT NULL,
    decided_by nvarchar(256) NOT NULL,
    PRIMARY KEY (cinema_id, week, sequence)
  )`,

  `
  INSERT INTO niab_decisions (cinema_id, week, sequence, reason, not_obtained, decided_at, decided_by)
  SELECT N'main', week, sequence, reason, not_obtained, decided_at, decided_by FROM #niab_decisions`,

  `
  CREATE TABLE niab_decision_rooms (
    cinema_id nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    week date NOT NULL,
    sequence int NOT NULL,
    room int NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    PRIMARY KEY (cinema_id, week, sequence, room),
    FOREIGN KEY (cinema_id, week, sequence) REFERENCES niab_decisions (cinema_id, week, sequence)
  )`,

  `
  INSERT INTO niab_decision_rooms (cinema_id, week, sequence, room, film_id)
  SELECT N'main', week, sequence, 1, JSON_VALUE(rooms, N'$."1"') FROM #niab_decisions WHERE rooms IS NOT NULL
  UNION ALL
  SELECT N'main', week, sequence, 2, JSON_VALUE(rooms, N'$."2"') FROM #niab_decisions WHERE rooms IS NOT NULL`,

  // The entries of one save have one instant, and so one place in the order.
  `
  SELECT *, CAST(DENSE_RANK() OVER (PARTITION BY week ORDER BY entered_at) AS int) AS sequence
  INTO #niab_cinema_tickets FROM niab_cinema_tickets`,
  `DROP TABLE niab_cinema_tickets`,

  `
  CREATE TABLE niab_cinema_tickets (
    cinema_id nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    week date NOT NULL,
    room int NOT NULL,
    sequence int NOT NULL,
    film_id nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
    tickets float NOT NULL,
    entered_at datetime2(3) NOT NULL,
    PRIMARY KEY (cinema_id, week, room, sequence)
  )`,

  `
  INSERT INTO niab_cinema_tickets (cinema_id, week, room, sequence, film_id, tickets, entered_at)
  SELECT N'main', week, room, sequence, film_id, tickets, entered_at FROM #niab_cinema_tickets`,

  `
  SELECT *, CAST(ROW_NUMBER() OVER (ORDER BY effective_from) AS int) AS sequence
  INTO #niab_settings FROM niab_settings`,
  `DROP TABLE niab_settings`,

  `
  CREATE TABLE niab_settings (
    cinema_id nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    effective_from date NOT NULL,
    sequence int NOT NULL,
    ticket_price float NOT NULL,
    fixed_costs float NOT NULL,
    admissions_share float NOT NULL,
    PRIMARY KEY (cinema_id, effective_from)
  )`,

  `
  INSERT INTO niab_settings (cinema_id, effective_from, sequence, ticket_price, fixed_costs, admissions_share)
  SELECT N'main', effective_from, sequence, ticket_price, fixed_costs, admissions_share FROM #niab_settings`,

  `
  CREATE TABLE niab_settings_rooms (
    cinema_id nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    effective_from date NOT NULL,
    room int NOT NULL,
    name nvarchar(100) NULL,
    seats int NOT NULL,
    shows_per_day int NOT NULL,
    PRIMARY KEY (cinema_id, effective_from, room),
    FOREIGN KEY (cinema_id, effective_from) REFERENCES niab_settings (cinema_id, effective_from)
  )`,

  `
  INSERT INTO niab_settings_rooms (cinema_id, effective_from, room, seats, shows_per_day)
  SELECT N'main', effective_from, 1, seats_1, shows_per_day_1 FROM #niab_settings
  UNION ALL
  SELECT N'main', effective_from, 2, seats_2, shows_per_day_2 FROM #niab_settings`,

  // What was gathered afterwards was recorded as a Thursday's forecast; taken up as one, it planned an empty week.
  `UPDATE niab_runs SET kind = N'backfill' WHERE kind = N'thursday' AND run_id LIKE N'%-backfill'`,
  `
  DELETE FROM niab_planned_rooms
  WHERE week IN (SELECT week FROM niab_runs WHERE kind = N'backfill')
    AND week NOT IN (SELECT week FROM niab_forecasts)`,

  `
  CREATE TABLE niab_week_states (
    cinema_id nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
    week date NOT NULL,
    state nvarchar(20) NOT NULL,
    sequence int NOT NULL,
    changed_at datetime2(3) NOT NULL,
    changed_by nvarchar(256) NOT NULL,
    PRIMARY KEY (cinema_id, week, sequence)
  )`,

  `
  DROP TABLE #niab_run_items, #niab_runs, #niab_releases, #niab_forecasts, #niab_planned_rooms, #niab_actuals,
    #niab_requests, #niab_decisions, #niab_cinema_tickets, #niab_settings`,
];
