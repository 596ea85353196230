import type { IntervalOutcome } from '../../domain/adaptive-intervals.ts';
import type { IsoDate, Stage } from '../../domain/cinema-week.ts';
import type { SoldRoom } from '../../domain/local-demand/learned-model.ts';
import type { WeekObservation } from '../../domain/second-week/known-drop.ts';
import type { Forecast, ForecastNumbers } from '../../domain/shapes/forecast.ts';
import type { Release } from '../../domain/shapes/release.ts';
import type { Run, RunItem, RunKind } from '../../domain/run.ts';
import { CINEMA } from './commands.ts';
import type { Parameters } from './fields.ts';
import type {
  Actual,
  CinemaTickets,
  Decision,
  DistributorAccuracy,
  FilmMatch,
  HostRequests,
  KnownResult,
  PlannedRoom,
  ReleaseTitle,
  RentalRate,
  RunPage,
  RunWithProblems,
  SecondWeek,
  ServedLevels,
  StoredJoinedFilm,
  StoredSettings,
  Telling,
} from './entities.ts';
import { toRun, toRunItem, toRunsWithProblems, toRunPage, toHostRequests } from './rows/run-rows.ts';
import { toRelease, toWeek, toReleaseCount, toTitle } from './rows/release-rows.ts';
import { toForecast, toForecastNumbers, toDistributorAccuracy } from './rows/forecast-rows.ts';
import { toIntervalOutcome, toServedLevels } from './rows/interval-rows.ts';
import { toPlannedRoom, toDecisions } from './rows/programme-rows.ts';
import { toRentalRate } from './rows/rental-rows.ts';
import {
  toActuals,
  toCinemaTickets,
  toKnownResults,
  toSecondWeeks,
  toSoldRoom,
  toWeekObservation,
} from './rows/result-rows.ts';
import { toSettings } from './rows/settings-rows.ts';
import { toFilmMatch, toJoinedFilm } from './rows/match-rows.ts';
import { toTelling } from './rows/told-rows.ts';
import type { Command, Row, StatementName } from './sql-database.ts';

/**
 * A question to the store, which may be asked alone or together with others; its parameters are checked when it is asked.
 * What each answers, the store's method of that name tells, where there is one.
 */
export interface Read<T> {
  command: Command;
  map: (rows: readonly Row[]) => T;
}

/** Questions by name, and what each of them answers. */
export type ReadsOf<R> = { [K in keyof R]: Read<R[K]> };

export function run(runId: string): Read<Run | null> {
  return {
    command: { statement: 'selectRun', parameters: { runId } },
    map: ([row]) => (row === undefined ? null : toRun(row)),
  };
}

export function runs(from: IsoDate, to: IsoDate): Read<Run[]> {
  return list('selectRuns', weeksOf(from, to), toRun);
}

/** Of each kind the last run of the weeks `from` to `to`, both included, ordered by start; its items by type and key. */
export function lastRuns(from: IsoDate, to: IsoDate): Read<RunWithProblems[]> {
  return {
    command: { statement: 'selectLastRuns', parameters: weeksOf(from, to) },
    map: toRunsWithProblems,
  };
}

export function runItems(runId: string): Read<RunItem[]> {
  return list('selectRunItems', { runId }, toRunItem);
}

export function runPages(kind: RunKind, from: IsoDate, to: IsoDate): Read<RunPage[]> {
  return list('selectRunPages', { kind, ...weeksOf(from, to) }, toRunPage);
}

export function requests(week: IsoDate): Read<HostRequests[]> {
  return list('selectRequests', { week }, toHostRequests);
}

export function releases(week: IsoDate): Read<Release[]> {
  return {
    command: { statement: 'selectReleases', parameters: { week } },
    map: (all) => all.map(toRelease).filter((release) => release.withdrawn !== true),
  };
}

/** Cinema weeks with at least one release, of the weeks `from` to `to`, both included, oldest first. */
export function weeks(from: IsoDate, to: IsoDate): Read<IsoDate[]> {
  return list('selectWeeks', weeksOf(from, to), toWeek);
}

/** How many releases `listReleases` has of each of the weeks that `weeks` lists; 0 where all are withdrawn. */
export function releaseCounts(from: IsoDate, to: IsoDate): Read<Map<IsoDate, number>> {
  return {
    command: { statement: 'selectReleaseCounts', parameters: weeksOf(from, to) },
    map: (all) => new Map(all.map(toReleaseCount)),
  };
}

/** What the releases of the weeks `from` to `to` are called, who distributes them and where they are from, withdrawn ones too, oldest week first. */
export function titles(from: IsoDate, to: IsoDate): Read<ReleaseTitle[]> {
  return list('selectTitles', weeksOf(from, to), toTitle);
}

export function forecasts(from: IsoDate, to: IsoDate): Read<Forecast[]> {
  return list('selectForecasts', weeksOf(from, to), toForecast);
}

/** As `listForecasts`, without the explanations: for many weeks at once. */
export function forecastNumbers(from: IsoDate, to: IsoDate): Read<ForecastNumbers[]> {
  return list('selectForecastNumbers', weeksOf(from, to), toForecastNumbers);
}

/**
 * `forecastNumbers` of the films that were ever planned or decided for their week; of all its films where one could not be
 * had, because what is proposed without it is chosen from them.
 */
export function shownForecastNumbers(from: IsoDate, to: IsoDate): Read<ForecastNumbers[]> {
  return list('selectShownForecastNumbers', { ...CINEMA, ...weeksOf(from, to) }, toForecastNumbers);
}

/**
 * What challengers forecast beside the champion, by the latest of what each of them was given, and what the champion said before a live
 * signal moved it. Nothing decides by it.
 */
export function challengerForecasts(from: IsoDate, to: IsoDate): Read<ForecastNumbers[]> {
  return list('selectChallengerForecasts', weeksOf(from, to), toForecastNumbers);
}

/**
 * The films of the weeks `from` to `to`, by the last automatic forecast of each stage and the latest result; without a distributor
 * none.
 */
export function distributorAccuracies(from: IsoDate, to: IsoDate): Read<DistributorAccuracy[]> {
  return list('selectDistributorAccuracies', weeksOf(from, to), toDistributorAccuracy);
}

/** The levels that a week's forecasts of a stage and a model version were made for; null where they had none. */
export function intervalLevels(week: IsoDate, stage: Stage, modelVersion: string): Read<ServedLevels | null> {
  return {
    command: { statement: 'selectIntervalLevels', parameters: { week, stage, modelVersion } },
    map: ([row]) => (row === undefined ? null : toServedLevels(row)),
  };
}

/**
 * How the automatic forecasts of a stage came out of the weeks up to `toWeek`, by the results that were last observed before
 * a day: oldest week first, without weeks that had no levels or have no result.
 */
export function intervalOutcomes(stage: Stage, toWeek: IsoDate, asOf: IsoDate): Read<IntervalOutcome[]> {
  return list('selectIntervalOutcomes', { stage, toWeek, asOf }, toIntervalOutcome);
}

export function plans(from: IsoDate, to: IsoDate): Read<PlannedRoom[]> {
  return list('selectPlans', { ...CINEMA, ...weeksOf(from, to) }, toPlannedRoom);
}

export function decisions(from: IsoDate, to: IsoDate): Read<Decision[]> {
  return {
    command: { statement: 'selectDecisions', parameters: { ...CINEMA, ...weeksOf(from, to) } },
    map: toDecisions,
  };
}

export function decisionHistory(week: IsoDate): Read<Decision[]> {
  return {
    command: { statement: 'selectDecisionHistory', parameters: { ...CINEMA, week } },
    map: toDecisions,
  };
}

export function actuals(from: IsoDate, to: IsoDate): Read<Actual[]> {
  return {
    command: { statement: 'selectActuals', parameters: weeksOf(from, to) },
    map: toActuals,
  };
}

/** Of each film of the weeks `from` to `to`, both included, what was last observed before a day. */
export function knownResults(from: IsoDate, to: IsoDate, asOf: IsoDate): Read<KnownResult[]> {
  return {
    command: { statement: 'selectKnownResults', parameters: { ...weeksOf(from, to), asOf } },
    map: toKnownResults,
  };
}

export function cinemaTickets(from: IsoDate, to: IsoDate): Read<CinemaTickets[]> {
  return list('selectCinemaTickets', { ...CINEMA, ...weeksOf(from, to) }, toCinemaTickets);
}

/** The cinema's latest tickets of each room in which a film was shown whose national result is known, ordered by week and room. */
export function soldRooms(from: IsoDate, to: IsoDate): Read<SoldRoom[]> {
  return list('selectSoldRooms', { ...CINEMA, ...weeksOf(from, to) }, toSoldRoom);
}

/** What films of the weeks `from` to `to`, their first ones, both included, did in their second week, as last observed. */
export function secondWeeks(from: IsoDate, to: IsoDate): Read<SecondWeek[]> {
  return { command: { statement: 'selectSecondWeeks', parameters: weeksOf(from, to) }, map: toSecondWeeks };
}

/**
 * What films of the weeks `from` to `to`, their first ones, both included, did in their first and second weeks, each number
 * with the day on which it was observed first; ordered by week, film and week of the run.
 */
export function weekObservations(from: IsoDate, to: IsoDate): Read<WeekObservation[]> {
  return list('selectWeekObservations', weeksOf(from, to), toWeekObservation);
}

/** The rate entered last of each film of the weeks `from` to `to`, also where it is that of the settings again. */
export function rentalRates(from: IsoDate, to: IsoDate): Read<RentalRate[]> {
  return list('selectRentalRates', { ...CINEMA, ...weeksOf(from, to) }, toRentalRate);
}

export function settings(): Read<StoredSettings[]> {
  return { command: { statement: 'selectSettings', parameters: CINEMA }, map: toSettings };
}

/** The pairs of films of the weeks `from` to `to` that may be one, with what was said of them. */
export function matches(from: IsoDate, to: IsoDate): Read<FilmMatch[]> {
  return list('selectMatches', weeksOf(from, to), toFilmMatch);
}

/** The films of the weeks `from` to `to` that count as another one. */
export function joinedFilms(from: IsoDate, to: IsoDate): Read<StoredJoinedFilm[]> {
  return list('selectJoinedFilms', weeksOf(from, to), toJoinedFilm);
}

/** What was told last of each film of the weeks `from` to `to`, also where that took all back, ordered by week and film. */
export function toldFacts(from: IsoDate, to: IsoDate): Read<Telling[]> {
  return list('selectToldFacts', weeksOf(from, to), toTelling);
}

/** All that was told of the films of a week, latest first. */
export function toldHistory(week: IsoDate): Read<Telling[]> {
  return list('selectToldHistory', { week }, toTelling);
}

function list<T>(statement: StatementName, parameters: Parameters, map: (row: Row) => T): Read<T[]> {
  return { command: { statement, parameters }, map: (all) => all.map(map) };
}

function weeksOf(fromWeek: IsoDate, toWeek: IsoDate): Parameters {
  return { fromWeek, toWeek };
}
