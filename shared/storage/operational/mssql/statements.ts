import type { Statements } from '../sql-database.ts';
import { mssqlCatalogueRowStatements } from './catalogue-row-statements.ts';
import { mssqlCatalogueStatements } from './catalogue-statements.ts';
import { mssqlForecastStatements } from './forecast-statements.ts';
import { mssqlChallengerStatements } from './challenger-statements.ts';
import { mssqlIntervalStatements } from './interval-statements.ts';
import { mssqlMatchStatements } from './match-statements.ts';
import { mssqlProgrammeStatements } from './programme-statements.ts';
import { mssqlReleaseStatements } from './release-statements.ts';
import { mssqlRentalStatements } from './rental-statements.ts';
import { mssqlResultStatements } from './result-statements.ts';
import { mssqlRunStatements } from './run-statements.ts';
import { mssqlSecondWeekStatements } from './second-week-statements.ts';
import { mssqlSettingsStatements } from './settings-statements.ts';
import { mssqlToldStatements } from './told-statements.ts';

/**
 * Plain T-SQL. MERGE needs HOLDLOCK to be one step for two processes that write the same row. The database caches a
 * plan per text and parameter types, and both never change.
 */
export const mssqlStatements: Statements = {
  ...mssqlRunStatements,
  ...mssqlReleaseStatements,
  ...mssqlForecastStatements,
  ...mssqlChallengerStatements,
  ...mssqlIntervalStatements,
  ...mssqlProgrammeStatements,
  ...mssqlResultStatements,
  ...mssqlSecondWeekStatements,
  ...mssqlSettingsStatements,
  ...mssqlRentalStatements,
  ...mssqlMatchStatements,
  ...mssqlToldStatements,
  ...mssqlCatalogueStatements,
  ...mssqlCatalogueRowStatements,
};
