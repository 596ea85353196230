/** What the operational store holds beside the domain's own shapes. */
import type { IntervalLevels } from '../../domain/adaptive-intervals.ts';
import type { CinemaSettings } from '../../domain/cinema.ts';
import type { IsoDate, IsoInstant, Stage } from '../../domain/cinema-week.ts';
import type { FilmPair, JoinedFilm, MatchVerdict } from '../../domain/joined-films.ts';
import type { Release } from '../../domain/shapes/release.ts';
import type { Actual, CinemaTickets } from '../../domain/shapes/result.ts';
import type { Telling } from '../../domain/telling.ts';
import type { Purpose } from '../../domain/request-budget.ts';
import type { Run, RunItem, RunState, RunStep } from '../../domain/run.ts';
import type { SaidFilm } from '../../matching/said.ts';
import type { MatchReason } from '../../matching/score.ts';

export type { Decision } from '../../domain/shapes/programme.ts';
export type { Actual, CinemaTickets, Telling };

/** A release without its facts: for many weeks at once. */
export interface ReleaseTitle extends Pick<Release, 'week' | 'filmId' | 'title' | 'distributor' | 'sameAs'> {
  withdrawn: boolean;
  /** The first of its countries, as the sites spell it; null where none is known. */
  country: string | null;
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

/** Tickets of a week's rooms, each room once, that follow the version of the week's tickets. */
export interface TicketsOfWeek {
  week: IsoDate;
  version: number;
  entries: readonly Omit<CinemaTickets, 'week' | 'version'>[];
}

/**
 * Settings with their place among the changes of all settings, from 1. Those that were withdrawn have no rooms any more;
 * their place stays, because versions only grow. When and by whom is null from before it was kept.
 */
export interface StoredSettings extends CinemaSettings, NullableOf<SettingsChange> {
  version: number;
}

/** What a film's distributor takes in a week, of what taxes leave of its takings. */
export interface RentalRate extends SettingsChange {
  week: IsoDate;
  filmId: string;
  /** Its place among the rates of the week's films, from 1. */
  version: number;
  /** 0 to 1; null: that of the settings again. */
  rate: number | null;
  /** What held when the day of its week began (UTC): by that it was proposed. Null as above. */
  rateBefore: number | null;
}

/** What a film did nationally in its second week, as it was observed on a day. */
export interface SecondWeek extends Pick<Actual, 'filmId' | 'admissions' | 'source' | 'observedOn'> {
  /** The film's first week. */
  week: IsoDate;
}

type NullableOf<T> = { [K in keyof T]: T[K] | null };

/** How near the forecasts of a distributor's films were at a stage. */
export interface DistributorAccuracy {
  stage: Stage;
  /** As the sites spell it. */
  distributor: string;
  /** Films that had a forecast and have a result. */
  films: number;
  /** Those whose mean came within a factor of two of the result. */
  within2: number;
}

/** What the intervals of a week's forecasts were asked to miss, by stage and model version. */
export interface ServedLevels extends IntervalLevels {
  week: IsoDate;
  stage: Stage;
  modelVersion: string;
  /** Films of earlier weeks by whose results it was decided. */
  films: number;
  createdAt: IsoInstant;
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

/** A film of a pair, as the sites described it when they were last compared. */
export interface MatchedFacts
  extends
    SaidFilm,
    Pick<
      Release,
      'title' | 'originalTitle' | 'releaseDate' | 'directors' | 'durationMinutes' | 'distributor'
    > {}

/** Two films of a week that may be one, as an assembly of the week found them. */
export interface FoundMatch {
  /** The older first: it keeps its id where they are one. */
  films: [MatchedFacts, MatchedFacts];
  /** That they are one film, 0 to 1, before other entries are looked at. */
  confidence: number;
  /** What speaks for one film, and what for two. */
  reasons: MatchReason[];
}

/** A pair that was found, and what the manager said of it. */
export interface FilmMatch extends FoundMatch, FilmPair {
  week: IsoDate;
  /** Its place among what was said of the week's pairs, from 1; 0 while nothing was said of it. */
  version: number;
  saidAt: IsoInstant | null;
  saidBy: string | null;
}

/** What was known of a film's first week on some day. */
export interface KnownResult extends Pick<Actual, 'week' | 'filmId' | 'observedOn' | 'admissions'> {
  /** The film id under which it was observed: its own, or that of a film of the week that counts as it. */
  observedAs: string;
}

/** A film of a week that counts as another one. */
export interface StoredJoinedFilm extends JoinedFilm {
  week: IsoDate;
}

/** What the manager says of a pair, with all that follows from it in the store. */
export interface SaidPair {
  week: IsoDate;
  filmId: string;
  otherFilmId: string;
  verdict: MatchVerdict;
  saidAt: IsoInstant;
  saidBy: string;
  /** The films of the week that count as another one from now on, all of them. */
  joined: readonly JoinedFilm[];
  /** Film ids that are releases of the week again, though a run has withdrawn them. */
  restored: readonly string[];
  /** Film ids whose results are forgotten: they are read from the pages anew. */
  forgotten: readonly string[];
  /** The run that makes the week's films, forecasts and programme anew; null: none does. */
  assembledAgain: string | null;
  /** Whether the week's results are read from the pages anew. */
  recordedAgain: boolean;
}

/** What is told of films of a week, with the run that makes their forecasts anew; null: none does. */
export interface NewTellings extends Pick<Telling, 'week' | 'toldAt' | 'toldBy'> {
  /** Each film once, after its `version`: the revision of what was told of it last, 0 when nothing was. */
  films: readonly (Pick<Telling, 'filmId' | 'facts'> & { version: number })[];
  runId: string | null;
}
