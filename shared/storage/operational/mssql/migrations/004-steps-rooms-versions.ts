/**
 * Each run has a step and counts its moves. Batches are apart because a batch is compiled as a whole, before the columns
 * that it adds are there.
 */
export const STEPS_ROOMS_VERSIONS: readonly string[] = [
  `
  ALTER TABLE niab_runs
  ADD step nvarchar(20) NOT NULL CONSTRAINT niab_runs_step_default DEFAULT N'end',
      step_version int NOT NULL CONSTRAINT niab_runs_step_version_default DEFAULT 0,
      step_at datetime2(3) NOT NULL CONSTRAINT niab_runs_step_at_default DEFAULT '1970-01-01T00:00:00'`,

  `
  UPDATE niab_runs
  SET step_at = COALESCE(finished_at, started_at),
      step = CASE WHEN finished_at IS NULL THEN N'fetch' ELSE N'end' END`,

  `
  ALTER TABLE niab_run_items
  ADD round int NOT NULL CONSTRAINT niab_run_items_round_default DEFAULT 0`,
];
