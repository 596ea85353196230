import type { Statements } from '../sql-database.ts';
import { sqliteCatalogueRowStatements } from './catalogue-row-statements.ts';
import { sqliteCatalogueStatements } from './catalogue-statements.ts';
import { sqliteForecastStatements } from './forecast-statements.ts';
import { sqliteChallengerStatements } from './challenger-statements.ts';
import { sqliteIntervalStatements } from './interval-statements.ts';
import { sqliteMatchStatements } from './match-statements.ts';
import { sqliteProgrammeStatements } from './programme-statements.ts';
import { sqliteReleaseStatements } from './release-statements.ts';
import { sqliteRentalStatements } from './rental-statements.ts';
import { sqliteResultStatements } from './result-statements.ts';
import { sqliteRunStatements } from './run-statements.ts';
import { sqliteSecondWeekStatements } from './second-week-statements.ts';
import { sqliteSettingsStatements } from './settings-statements.ts';
import { sqliteToldStatements } from './told-statements.ts';

export const sqliteStatements: Statements = {
  ...sqliteRunStatements,
  ...sqliteReleaseStatements,
  ...sqliteForecastStatements,
  ...sqliteChallengerStatements,
  ...sqliteIntervalStatements,
  ...sqliteProgrammeStatements,
  ...sqliteResultStatements,
  ...sqliteSecondWeekStatements,
  ...sqliteSettingsStatements,
  ...sqliteRentalStatements,
  ...sqliteMatchStatements,
  ...sqliteToldStatements,
  ...sqliteCatalogueStatements,
  ...sqliteCatalogueRowStatements,
};
