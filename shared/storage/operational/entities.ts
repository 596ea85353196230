/** What the operational store holds beside the domain's own shapes. */
import type { CinemaSettings } from '../../domain/cinema.ts';
import type { IsoDate, IsoInstant, Stage } from '../../domain/cinema-week.ts';
import type { Release } from '../../domain/release.ts';
import type { Purpose } from '../../domain/request-budget.ts';
import type { RoomFilms } from '../../domain/room-films.ts';
import type { Run, RunItem, RunState, RunStep } from '../../domain/run.ts';

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

/** Tickets of a week's rooms, each room once, that follow the version of the week's tickets. */
export interface TicketsOfWeek {
  week: IsoDate;
  version: number;
  entries: readonly Omit<CinemaTickets, 'week' | 'version'>[];
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
