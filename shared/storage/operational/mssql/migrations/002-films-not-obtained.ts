/** The films that could not be had, as a JSON list; decisions made before name none. */
export const FILMS_NOT_OBTAINED: readonly string[] = [
  `
  ALTER TABLE niab_decisions
  ADD not_obtained nvarchar(max) NOT NULL CONSTRAINT niab_decisions_not_obtained_default DEFAULT N'[]'`,
];
