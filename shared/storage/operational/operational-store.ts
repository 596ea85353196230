import type { CinemaSettings } from '../../domain/cinema.ts';
import type { IsoDate, IsoInstant } from '../../domain/cinema-week.ts';
import type { Forecast, ForecastNumbers } from '../../domain/shapes/forecast.ts';
import type { Release } from '../../domain/shapes/release.ts';
import type { Run, RunItem, RunKind, RunProblem } from '../../domain/run.ts';
import type {
  Actual,
  CinemaTickets,
  Decision,
  FilmMatch,
  FoundMatch,
  HostRequests,
  NewTellings,
  PlannedRoom,
  ReleaseTitle,
  RentalRate,
  RunMove,
  RunPage,
  SaidPair,
  SecondWeek,
  SeenItem,
  ServedLevels,
  SettingsChange,
  StoredSettings,
  Telling,
  TicketsOfWeek,
} from './entities.ts';
import type { ReadsOf } from './reads.ts';

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
  /** Those that are neither withdrawn nor another one of the week. */
  listReleases(week: IsoDate): Promise<Release[]>;
  /** What the releases of the weeks `from` to `to` are called, withdrawn ones too, oldest week first. */
  listTitles(from: IsoDate, to: IsoDate): Promise<ReleaseTitle[]>;

  upsertForecast(forecast: Forecast): Promise<void>;
  listForecasts(from: IsoDate, to: IsoDate): Promise<Forecast[]>;

  /**
   * Of a film by what the sites say of it, whatever its `revision`; nothing that decides reads it. That of a challenger, and that of the
   * champion alone where a live signal moved what it decides by.
   */
  upsertChallengerForecast(forecast: ForecastNumbers): Promise<void>;

  /** Records the levels of a week, stage and model version unless there are some; answers the recorded ones. */
  recordIntervalLevels(levels: ServedLevels): Promise<ServedLevels>;

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
  /** The latest observation of each film; of one that has several ids the one under its own. */
  listActuals(from: IsoDate, to: IsoDate): Promise<Actual[]>;
  /** What a film did in its second week, as it was observed on a day. */
  upsertSecondWeek(secondWeek: SecondWeek): Promise<void>;
  /**
   * Saves the tickets of weeks, each week once, each of its rooms once, after its `version`, which is the greatest of its
   * tickets, 0 when there are none: of all weeks or of none. False, and nothing is written, when one has another one by now.
   */
  saveTicketsOfWeeks(weeks: readonly TicketsOfWeek[]): Promise<boolean>;
  /** The latest tickets of each room. */
  listCinemaTickets(from: IsoDate, to: IsoDate): Promise<CinemaTickets[]>;

  /**
   * Replaces settings that take effect from the same week, after `version`, which is the greatest of all settings, 0 when
   * there are none. False, and nothing is written, when there is another one by now.
   */
  saveSettings(settings: CinemaSettings, version: number, change: SettingsChange): Promise<boolean>;
  /**
   * Withdraws the settings that take effect from a week, after `version` as above. False, and nothing is written, when
   * there is another one by now or there are no such settings.
   */
  withdrawSettings(effectiveFrom: IsoDate, version: number, change: SettingsChange): Promise<boolean>;
  /** All settings, oldest first, those too that were withdrawn; empty until the manager changes the defaults. */
  listSettings(): Promise<StoredSettings[]>;

  /**
   * Enters a film's rental rate after `version`, which is that of the one entered last of the film, 0 when none was. False,
   * and nothing is written, when the film has another one by now.
   */
  enterRentalRate(rate: Omit<RentalRate, 'version' | 'rateBefore'>, version: number): Promise<boolean>;

  /** Adds pairs of a week, or what is known of them now, and forgets others; what was said of a pair stays. */
  recordMatches(
    week: IsoDate,
    matches: readonly FoundMatch[],
    forgotten: readonly Pick<FilmMatch, 'filmId' | 'otherFilmId'>[],
  ): Promise<void>;
  /** Pairs of films that may be one, with what was said of them, ordered by week and film ids. */
  listMatches(from: IsoDate, to: IsoDate): Promise<FilmMatch[]>;
  /**
   * Stores what was said of a pair and all that follows from it as one, after `version`, which is the greatest of the
   * week's pairs. The runs that have to do something anew are under way again with it; their messages are the caller's.
   * False, and nothing is written, when the week has another version by now, or the pair is not there any more.
   */
  sayMatch(said: SaidPair, version: number): Promise<boolean>;

  /**
   * Adds what is told of films of a week, all of it or nothing, each after its film's version, and with it takes the run
   * back to its films: those of which something is told that holds are pending again; their messages are the caller's. A
   * run that has not come to its films stays where it is. False, and nothing is written, when a film has another version
   * by now.
   */
  tellFacts(tellings: NewTellings): Promise<boolean>;
  /** What was told last of each film, also where that took all back, ordered by week and film. */
  listToldFacts(from: IsoDate, to: IsoDate): Promise<Telling[]>;

  /**
   * Differs from what it was once a write has been acknowledged since: what was read before may hold no more. It knows all
   * writes to a SQLite file, and to a server those of this process alone. Takes microseconds.
   */
  state(): string;

  close(): Promise<void>;
}
