/** The table with one row that says how many migrations the database has. Two processes may run each of these at once. */

export const CREATE_VERSION_TABLE = `
  IF OBJECT_ID(N'niab_schema_version', N'U') IS NULL
  CREATE TABLE niab_schema_version (id int NOT NULL PRIMARY KEY, version int NOT NULL)`;

export const INSERT_VERSION_ZERO = `
  MERGE niab_schema_version WITH (HOLDLOCK) AS held
  USING (SELECT 1 AS id) AS incoming
  ON held.id = incoming.id
  WHEN NOT MATCHED THEN INSERT (id, version) VALUES (incoming.id, 0);`;

export const SELECT_VERSION = `SELECT version FROM niab_schema_version WHERE id = 1`;

/**
 * First statement of a migration's transaction. It locks the row: another process waits here until the migration holds
 * or is undone, and then writes no row if there is nothing left to do.
 */
export const ADVANCE_VERSION = `
  UPDATE niab_schema_version SET version = @version WHERE id = 1 AND version = @version - 1`;
