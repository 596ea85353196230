import type { Parameters, SqlValue } from './fields.ts';

/** The statements of the operational store: each dialect has all of them, with the same parameters and columns. */
export const STATEMENTS = [
  'insertRun',
  'selectRun',
  'selectRuns',
  'selectLastRuns',
  'moveRun',
  'claimRun',
  'deleteRunFilms',
  'insertRunItem',
  'reopenRunItem',
  'settleRunItem',
  'selectRunItems',
  'selectRunPages',
  'addRequests',
  'selectRequests',
  'upsertRelease',
  'selectReleases',
  'selectWeeks',
  'selectReleaseCounts',
  'selectTitles',
  'upsertForecast',
  'selectForecasts',
  'selectForecastNumbers',
  'selectShownForecastNumbers',
  'selectDistributorAccuracies',
  'upsertChallengerForecast',
  'selectChallengerForecasts',
  'insertIntervalLevels',
  'selectIntervalLevels',
  'selectIntervalOutcomes',
  'deletePlan',
  'insertPlannedRoom',
  'selectPlans',
  'insertDecision',
  'insertDecisionRoom',
  'selectDecisions',
  'selectDecisionHistory',
  'upsertActual',
  'selectActuals',
  'selectKnownResults',
  'insertFirstTickets',
  'insertMoreTickets',
  'selectCinemaTickets',
  'selectSoldRooms',
  'upsertSecondWeek',
  'selectSecondWeeks',
  'selectWeekObservations',
  'upsertSettings',
  'withdrawSettings',
  'deleteSettingsRooms',
  'insertSettingsRoom',
  'selectSettings',
  'insertRentalRate',
  'selectRentalRates',
  'deleteUnsaidMatch',
  'upsertMatch',
  'selectMatches',
  'sayMatch',
  'deleteJoinedFilms',
  'insertJoinedFilm',
  'selectJoinedFilms',
  'restoreRelease',
  'deleteActuals',
  'assembleRunAgain',
  'recordRunsAgain',
  'insertToldFacts',
  'selectToldFacts',
  'selectToldHistory',
  'buildRunAgain',
  'buildToldFilmsAgain',
  'selectCatalogueLoads',
  'insertCatalogueLoad',
  'advanceCatalogueLoad',
  'completeCatalogueLoad',
  'replaceCatalogueLoads',
  'deleteCatalogueLoad',
  'selectCatalogueFilms',
  'selectCatalogueFilmTitles',
  'selectCatalogueFilmGenres',
  'selectCatalogueFilmCountries',
  'selectCatalogueCredits',
  'selectCatalogueLinks',
  'selectCataloguePeople',
  'selectCatalogueRatings',
  'selectCatalogueTags',
  'insertCatalogueFilms',
  'insertCatalogueFilmTitles',
  'insertCatalogueFilmGenres',
  'insertCatalogueFilmCountries',
  'insertCatalogueFilmVotes',
  'insertCataloguePeople',
  'insertCatalogueCredits',
  'insertCatalogueLinks',
  'insertCatalogueRatings',
  'insertCatalogueTags',
  'deleteCatalogueFilms',
  'deleteCatalogueFilmTitles',
  'deleteCatalogueFilmGenres',
  'deleteCatalogueFilmCountries',
  'deleteCatalogueFilmVotes',
  'deleteCataloguePeople',
  'deleteCatalogueCredits',
  'deleteCatalogueLinks',
  'deleteCatalogueRatings',
  'deleteCatalogueTags',
] as const;

export type StatementName = (typeof STATEMENTS)[number];

/** SQL text of every statement. Parameters are written `@name`, names are those of `FIELDS`. */
export type Statements = Readonly<Record<StatementName, string>>;

/** A row as the driver gives it: dates and instants may be strings or `Date`. */
export type Row = Readonly<Record<string, SqlValue | Date | undefined>>;

export interface Command {
  statement: StatementName;
  parameters: Parameters;
}

/** Commands that are run when their guard, which comes first, writes a row. */
export interface Guarded {
  guard: Command;
  commands: readonly Command[];
}

/** A database of one dialect that runs named statements; parameters are checked by the caller. */
export interface SqlDatabase {
  /** Brings the schema up to date, each migration in a transaction; safe from several processes at once. */
  migrate(): Promise<void>;
  query(statement: StatementName, parameters: Parameters): Promise<Row[]>;
  /** The rows of several SELECTs, in their order, as one request to the database: one snapshot in SQLite. */
  queryAll(commands: readonly Command[]): Promise<Row[][]>;
  /** Answers how many rows the statement has written. */
  execute(statement: StatementName, parameters: Parameters): Promise<number>;
  /** Runs all commands in their order in one transaction: all of them hold, or none. */
  executeAll(commands: readonly Command[]): Promise<void>;
  /** As `executeAll` when the guard of each, which comes first, writes a row; otherwise nothing is written: false. */
  executeAllIfEach(changes: readonly Guarded[]): Promise<boolean>;
  /**
   * Differs from what it was once a write has been acknowledged since: every write to a SQLite file, whoever made it; a
   * write of this process to a server. Takes microseconds.
   */
  state(): string;
  close(): Promise<void>;
}
