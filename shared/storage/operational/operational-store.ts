import type { CinemaSettings } from '../../domain/cinema.ts';
import type { IsoDate, IsoInstant, Stage } from '../../domain/cinema-week.ts';
import type { Forecast } from '../../domain/forecast.ts';
import type { Release } from '../../domain/release.ts';
import type { Purpose } from '../../domain/request-budget.ts';
import type { RoomFilms } from '../../domain/room-films.ts';
import type { ReadsOf } from './reads.ts';
import type { Run, RunItem, RunKind, RunProblem, RunState, RunStep } from '../../domain/run.ts';

/** A release without its facts: for many weeks at once. */
export interface ReleaseTitle extends Pick<Release, 'week' | 'filmId' | 'title'> {
  withdrawn: boolean;
}

/** The optimiser's choice for a room at a stage; unique by week, stage, model version and room. */
export interface PlannedRoom {
  week: IsoDate;
  stage: Stage;
  modelVersion: string;
  room: number;
  /** Null when no film is worth or available for the room. */
  filmId: string | null;
  /** Expected tickets a week under the forecast's distribution, seats respected. */
  expectedTickets: number;
  /** EUR a week. */
  expectedTakings: number;
  createdAt: IsoInstant;
}

/** The manager's own choice. Decisions are kept; the latest of a week holds. */
export interface Decision {
  week: IsoDate;
  /** Its place among the decisions of the week, from 1. */
  version: number;
  /** Null: back to the recommended programme. */
  rooms: RoomFilms | null;
  reason: string;
  /** Film ids: those that the distributor does not give, so that they are not proposed again. */
  notObtained: string[];
  decidedAt: IsoInstant;
  decidedBy: string;
}

/** One observation of a film's first week. Revisions are kept; the latest holds. */
export interface Actual {
  week: IsoDate;
  filmId: string;
  /** National first-week admissions, previews included. */
  admissions: number;
  screens: number | null;
  source: string;
  observedOn: IsoDate;
}

/** What the cinema itself sold, entered by the manager; the latest entry of a room holds. */
export interface CinemaTickets {
  week: IsoDate;
  room: number;
  /** The place of its save among those of the week, from 1; the rooms of one save have the same. */
  version: number;
  /** Null when nothing was shown. */
  filmId: string | null;
  tickets: number;
  enteredAt: IsoInstant;
}

/** Settings with their place among the changes of all settings, from 1. */
export interface StoredSettings extends CinemaSettings {
  version: number;
}

/** How near the forecasts of a distributor's films were at a stage. */
export interface DistributorRecord {
  stage: Stage;
  /** As the sites spell it. */
  distributor: string;
  /** Films that had a forecast and have a result. */
  films: number;
  /** Those whose median came within a factor of two of the result. */
  within2: number;
}

/** A run with those of its items that have a problem. */
export interface RunWithProblems {
  run: Run;
  items: RunItem[];
}

/** A page that a run has asked for, or will. */
export interface RunPage extends Pick<RunItem, 'key' | 'state' | 'problem'> {
  week: IsoDate;
  asOf: IsoDate;
}

/** A run's move to a step. */
export interface RunMove {
  runId: string;
  /** The `stepVersion` of the run that was read. */
  from: number;
  step: RunStep;
  /** When it is moved. */
  at: IsoInstant;
  state: RunState;
  finishedAt: IsoInstant | null;
  /** The run's films from now on, all of them pending; those of before are forgotten. Left out: films stay as they are. */
  films?: readonly Pick<RunItem, 'key' | 'label'>[];
  /** Items of the run that are pending again. */
  pending?: readonly Pick<RunItem, 'type' | 'key'>[];
}

/** An item with its round, and with its state where that counts. */
export type SeenItem = Pick<RunItem, 'runId' | 'type' | 'key' | 'round'> & Partial<Pick<RunItem, 'state'>>;

/** Requests to a host in a cinema week. */
export interface HostRequests {
  week: IsoDate;
  host: string;
  purpose: Purpose;
  requests: number;
}

/** The application's own data: Azure SQL, or SQLite on one machine. Every write may be repeated. */
export interface OperationalStore {
  /** Brings the schema up to date; safe to call at every start and from several processes. */
  migrate(): Promise<void>;

  /**
   * Answers several of the questions in `reads.ts` as one request to the database: one round trip, and in SQLite one state
   * of all of them. What is asked alone has a method below.
   */
  readAll<R extends object>(reads: ReadsOf<R>): Promise<R>;

  /** Records a run unless it exists; answers the recorded one. */
  startRun(run: Run): Promise<Run>;
  getRun(runId: string): Promise<Run | null>;
  /** Runs of the weeks `from` to `to`, both included, ordered by start. */
  listRuns(from: IsoDate, to: IsoDate): Promise<Run[]>;
  /** Moves a run, with its items, as one; false, and nothing is written, when the run has been moved since. */
  moveRun(move: RunMove): Promise<boolean>;
  /** Takes or renews the right to collect a run; false while another owner's claim is valid. */
  claimRun(runId: string, owner: string, now: IsoInstant, until: IsoInstant): Promise<boolean>;

  /** Adds items that are not there yet; those that are keep their state. */
  addRunItems(items: Pick<RunItem, 'runId' | 'type' | 'key' | 'label'>[]): Promise<void>;
  /** Adds a page-like item that has failed already, or replaces its problem: nothing waits for it in between. */
  noteProblem(item: Pick<RunItem, 'runId' | 'key' | 'label'>, problem: RunProblem): Promise<void>;
  /**
   * False, and nothing is written, when the run has no such item, has made it pending again since, or has it in another
   * state than that which is given.
   */
  settleRunItem(item: SeenItem, problem: RunProblem | null): Promise<boolean>;
  listRunItems(runId: string): Promise<RunItem[]>;
  /** The pages of the runs of a kind, of the weeks `from` to `to`, both included, ordered by run and key. */
  listRunPages(kind: RunKind, from: IsoDate, to: IsoDate): Promise<RunPage[]>;

  /** Adds to what was asked of a host for a purpose in a cinema week. */
  countRequests(requests: HostRequests): Promise<void>;
  /** What was asked in a cinema week, ordered by host and purpose. */
  listRequests(week: IsoDate): Promise<HostRequests[]>;

  upsertRelease(release: Release): Promise<void>;
  /** Those that are not withdrawn. */
  listReleases(week: IsoDate): Promise<Release[]>;

  upsertForecast(forecast: Forecast): Promise<void>;
  listForecasts(from: IsoDate, to: IsoDate): Promise<Forecast[]>;

  /** Replaces the programme of a week, stage and model version as one. */
  savePlan(rooms: PlannedRoom[]): Promise<void>;
  listPlans(from: IsoDate, to: IsoDate): Promise<PlannedRoom[]>;

  /**
   * Adds a decision as the one after `version`, which is that of the week's latest, 0 when there is none. False, and
   * nothing is written, when the week has another one by now.
   */
  addDecision(decision: Omit<Decision, 'version'>, version: number): Promise<boolean>;
  /** The decision that holds for each week. */
  listDecisions(from: IsoDate, to: IsoDate): Promise<Decision[]>;
  /** All decisions of a week, latest first. */
  listDecisionHistory(week: IsoDate): Promise<Decision[]>;

  recordActuals(actuals: Actual[]): Promise<void>;
  /** The latest observation of each film. */
  listActuals(from: IsoDate, to: IsoDate): Promise<Actual[]>;
  /**
   * Saves the tickets of a week's rooms, each room once, after `version`, which is the greatest of the week's tickets, 0
   * when there are none. False, and nothing is written, when the week has another one by now.
   */
  saveCinemaTickets(
    week: IsoDate,
    entries: Omit<CinemaTickets, 'week' | 'version'>[],
    version: number,
  ): Promise<boolean>;
  /** The latest tickets of each room. */
  listCinemaTickets(from: IsoDate, to: IsoDate): Promise<CinemaTickets[]>;

  /**
   * Replaces settings that take effect from the same week, after `version`, which is the greatest of all settings, 0 when
   * there are none. False, and nothing is written, when there is another one by now.
   */
  saveSettings(settings: CinemaSettings, version: number): Promise<boolean>;
  /** All settings, oldest first; empty until the manager changes the defaults. */
  listSettings(): Promise<StoredSettings[]>;

  close(): Promise<void>;
}
