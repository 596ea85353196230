/** What the operational store holds beside the domain's own shapes. */
import type { CinemaSettings } from '../../domain/cinema.ts';
import type { IsoDate, IsoInstant, Stage } from '../../domain/cinema-week.ts';
import type { Release } from '../../domain/release.ts';
import type { Purpose } from '../../domain/request-budget.ts';
import type { Run, RunItem, RunState, RunStep } from '../../domain/run.ts';

export type { Decision } from '../../domain/shapes/programme.ts';
export type { Actual, CinemaTickets } from '../../domain/shapes/result.ts';

/** A release without its facts: for many weeks at once. */
export interface ReleaseTitle extends Pick<Release, 'week' | 'filmId' | 'title' | 'distributor'> {
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
  /**
   * Expected tickets and EUR a week as they were when it was planned: by them the step sees that it has followed older
   * settings or forecasts. No page shows them, pages work the money out anew; and they stay, because the version before
   * writes and reads them too.
   */
  expectedTickets: number;
  expectedTakings: number;
  createdAt: IsoInstant;
}

/** When the settings of a week were last changed, and by whom. */
export interface SettingsChange {
  changedAt: IsoInstant;
  changedBy: string;
}

/**
 * Settings with their place among the changes of all settings, from 1. Those that were withdrawn have no rooms any more;
 * their place stays, because versions only grow. When and by whom is null from before it was kept.
 */
export interface StoredSettings extends CinemaSettings, NullableOf<SettingsChange> {
  version: number;
}

type NullableOf<T> = { [K in keyof T]: T[K] | null };

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
