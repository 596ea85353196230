/**
 * Keys are narrow enough for a clustered index (900 bytes). Ids differ in more than case: the database's collation
 * may not tell upper from lower case. JSON is nvarchar(max), instants are datetime2 in UTC.
 */
export const FIRST_SCHEMA: readonly string[] = [
  `
  CREATE TABLE niab_runs (
    run_id nvarchar(100) NOT NULL PRIMARY KEY,
    week date NOT NULL,
    kind nvarchar(20) NOT NULL,
    as_of date NOT NULL,
    model_version nvarchar(100) NOT NULL,
    state nvarchar(20) NOT NULL,
    started_at datetime2(3) NOT NULL,
    finished_at datetime2(3) NULL,
    claim_owner nvarchar(100) NULL,
    claimed_until datetime2(3) NULL
  )`,

  `CREATE INDEX niab_runs_by_week ON niab_runs (week)`,

  `
  CREATE TABLE niab_run_items (
    run_id nvarchar(100) NOT NULL REFERENCES niab_runs (run_id),
    item_type nvarchar(10) NOT NULL,
    item_key nvarchar(300) NOT NULL,
    label nvarchar(500) NOT NULL,
    state nvarchar(20) NOT NULL,
    problem_code nvarchar(100) NULL,
    problem_detail nvarchar(max) NULL,
    PRIMARY KEY (run_id, item_type, item_key)
  )`,

  `
  CREATE TABLE niab_releases (
    week date NOT NULL,
    film_id nvarchar(100) NOT NULL,
    facts nvarchar(max) NOT NULL,
    PRIMARY KEY (week, film_id)
  )`,

  `
  CREATE TABLE niab_forecasts (
    week date NOT NULL,
    stage nvarchar(20) NOT NULL,
    film_id nvarchar(100) NOT NULL,
    model_version nvarchar(100) NOT NULL,
    p10 float NOT NULL,
    p50 float NOT NULL,
    p90 float NOT NULL,
    mean float NOT NULL,
    explanation nvarchar(max) NULL,
    created_at datetime2(3) NOT NULL,
    PRIMARY KEY (week, stage, film_id, model_version)
  )`,

  `
  CREATE TABLE niab_planned_rooms (
    week date NOT NULL,
    stage nvarchar(20) NOT NULL,
    model_version nvarchar(100) NOT NULL,
    room int NOT NULL,
    film_id nvarchar(100) NULL,
    expected_tickets float NOT NULL,
    expected_takings float NOT NULL,
    created_at datetime2(3) NOT NULL,
    PRIMARY KEY (week, stage, model_version, room)
  )`,

  `
  CREATE TABLE niab_decisions (
    week date NOT NULL,
    decided_at datetime2(3) NOT NULL,
    rooms nvarchar(max) NULL,
    reason nvarchar(1000) NOT NULL,
    decided_by nvarchar(256) NOT NULL,
    PRIMARY KEY (week, decided_at)
  )`,

  `
  CREATE TABLE niab_actuals (
    week date NOT NULL,
    film_id nvarchar(100) NOT NULL,
    observed_on date NOT NULL,
    admissions float NOT NULL,
    screens float NULL,
    source nvarchar(50) NOT NULL,
    PRIMARY KEY (week, film_id, observed_on)
  )`,

  `
  CREATE TABLE niab_cinema_tickets (
    week date NOT NULL,
    room int NOT NULL,
    entered_at datetime2(3) NOT NULL,
    film_id nvarchar(100) NULL,
    tickets float NOT NULL,
    PRIMARY KEY (week, room, entered_at)
  )`,

  `
  CREATE TABLE niab_settings (
    effective_from date NOT NULL PRIMARY KEY,
    seats_1 int NOT NULL,
    seats_2 int NOT NULL,
    shows_per_day_1 int NOT NULL,
    shows_per_day_2 int NOT NULL,
    ticket_price float NOT NULL,
    fixed_costs float NOT NULL,
    admissions_share float NOT NULL
  )`,
];
