import { nameOfRoom, type CinemaRoom } from '../../domain/cinema.ts';
import { isIsoDate, type IsoDate, type IsoInstant, type Stage } from '../../domain/cinema-week.ts';
import type {
  Forecast,
  ForecastExplanation,
  ForecastFigures,
  ForecastNumbers,
} from '../../domain/shapes/forecast.ts';
import type { MatchVerdict } from '../../domain/joined-films.ts';
import type { Release } from '../../domain/shapes/release.ts';
import type { Purpose } from '../../domain/request-budget.ts';
import { forecastFiguresSchema } from '../../domain/shapes/forecast.ts';
import type { Run, RunItem, RunKind, RunProblem, RunState, RunStep } from '../../domain/run.ts';
import { runCodeOf } from '../../error-codes.ts';
import { NiabError } from '../../errors.ts';
import type {
  Actual,
  CinemaTickets,
  Decision,
  DistributorAccuracy,
  FilmMatch,
  FoundMatch,
  HostRequests,
  PlannedRoom,
  ReleaseTitle,
  RunPage,
  RunWithProblems,
  StoredJoinedFilm,
  StoredSettings,
} from './entities.ts';
import type { Row } from './sql-database.ts';

/** An instant as it is given out. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** What a release has beside its key is one JSON document: the facts change with the sites, the schema does not. */
export type ReleaseFactsDocument = Omit<Release, 'filmId' | 'week' | 'sameAs'>;

export function toRun(row: Row): Run {
  return {
    runId: text(row, 'runId'),
    week: date(row, 'week'),
    kind: text(row, 'kind') as RunKind,
    asOf: date(row, 'asOf'),
    modelVersion: text(row, 'modelVersion'),
    state: text(row, 'state') as RunState,
    startedAt: instant(row, 'startedAt'),
    finishedAt: orNull(row, 'finishedAt', instant),
    step: text(row, 'step') as RunStep,
    stepVersion: number(row, 'stepVersion'),
    stepAt: instant(row, 'stepAt'),
  };
}

export function toRunItem(row: Row): RunItem {
  return {
    runId: text(row, 'runId'),
    type: text(row, 'type') as RunItem['type'],
    key: text(row, 'key'),
    label: text(row, 'label'),
    state: text(row, 'state') as RunItem['state'],
    problem: problemOf(row),
    round: number(row, 'round'),
  };
}

/** A row is an item of a run; a run without a problem has one row without an item. */
export function toRunsWithProblems(rows: readonly Row[]): RunWithProblems[] {
  return groupsOf(rows, (row) => text(row, 'runId')).map(([first, ...others]) => ({
    run: toRun(first),
    items:
      orNull(first, 'key', text) === null
        ? []
        : [first, ...others].map((row) => toRunItem({ ...row, state: row['itemState'] })),
  }));
}

export function toRunPage(row: Row): RunPage {
  return {
    week: date(row, 'week'),
    asOf: date(row, 'asOf'),
    key: text(row, 'key'),
    state: text(row, 'state') as RunPage['state'],
    problem: problemOf(row),
  };
}

function problemOf(row: Row): RunProblem | null {
  const code = orNull(row, 'problemCode', text);
  return code === null ? null : { code: runCodeOf(code), detail: text(row, 'problemDetail') };
}

export function toHostRequests(row: Row): HostRequests {
  return {
    week: date(row, 'week'),
    host: text(row, 'host'),
    purpose: text(row, 'purpose') as Purpose,
    requests: number(row, 'requests'),
  };
}

export function toRelease(row: Row): Release {
  const facts = JSON.parse(text(row, 'facts')) as ReleaseFactsDocument;
  return { ...facts, filmId: text(row, 'filmId'), week: date(row, 'week'), ...sameAs(row) };
}

function sameAs(row: Row): Pick<Release, 'sameAs'> {
  const id = orNull(row, 'sameAs', text);
  return id === null || id === text(row, 'filmId') ? {} : { sameAs: id };
}

export function toWeek(row: Row): IsoDate {
  return date(row, 'week');
}

export function toReleaseCount(row: Row): [IsoDate, number] {
  return [date(row, 'week'), number(row, 'releases')];
}

export function toTitle(row: Row): ReleaseTitle {
  return {
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    title: text(row, 'title'),
    distributor: orNull(row, 'distributor', text),
    withdrawn: number(row, 'withdrawn') === 1,
    ...sameAs(row),
  };
}

export function toForecast(row: Row): Forecast {
  const explanation = orNull(row, 'explanation', text);
  return {
    ...toForecastNumbers(row),
    explanation: explanation === null ? null : (JSON.parse(explanation) as ForecastExplanation),
  };
}

export function toForecastNumbers(row: Row): ForecastNumbers {
  return {
    week: date(row, 'week'),
    stage: text(row, 'stage') as Stage,
    filmId: text(row, 'filmId'),
    modelVersion: text(row, 'modelVersion'),
    ...toForecastFigures(row),
    createdAt: instant(row, 'createdAt'),
  };
}

function toForecastFigures(row: Row): ForecastFigures {
  const { data, error } = forecastFiguresSchema.safeParse(row);
  if (error !== undefined) throw unreadable(String(error.issues[0]?.path[0]));
  return data;
}

export function toDistributorAccuracy(row: Row): DistributorAccuracy {
  return {
    stage: text(row, 'stage') as Stage,
    distributor: text(row, 'distributor'),
    films: number(row, 'films'),
    within2: number(row, 'within2'),
  };
}

export function toPlannedRoom(row: Row): PlannedRoom {
  return {
    week: date(row, 'week'),
    stage: text(row, 'stage') as Stage,
    modelVersion: text(row, 'modelVersion'),
    room: number(row, 'room'),
    filmId: filmOf(row),
    expectedTickets: number(row, 'expectedTickets'),
    expectedTakings: number(row, 'expectedTakings'),
    createdAt: instant(row, 'createdAt'),
  };
}

/** A row is a room of a decision; one that goes back to the recommendation has one row without a room. */
export function toDecisions(rows: readonly Row[]): Decision[] {
  return groupsOf(rows, (row) => `${date(row, 'week')} ${number(row, 'version')}`).map(
    ([first, ...others]) => {
      const joined = countedAs(first);
      const filmId = (named: string): string => joined.get(named) ?? named;
      const filmOfRoom = (row: Row): string | null => {
        const named = filmOf(row);
        return named === null ? null : filmId(named);
      };
      return {
        week: date(first, 'week'),
        version: number(first, 'version'),
        rooms:
          orNull(first, 'room', number) === null
            ? null
            : [first, ...others].map((row) => ({ room: number(row, 'room'), filmId: filmOfRoom(row) })),
        reason: text(first, 'reason'),
        notObtained: [...new Set((JSON.parse(text(first, 'notObtained')) as string[]).map(filmId))],
        decidedAt: instant(first, 'decidedAt'),
        decidedBy: text(first, 'decidedBy'),
      };
    },
  );
}

/** The films of the row's week that count as another one. */
function countedAs(row: Row): ReadonlyMap<string, string> {
  const json = orNull(row, 'joined', text);
  const films = json === null ? [] : (JSON.parse(json) as { filmId: string; countsAs: string }[]);
  return new Map(films.map(({ filmId, countsAs }) => [filmId, countsAs]));
}

function toActual(row: Row): Actual {
  return {
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    admissions: number(row, 'admissions'),
    screens: orNull(row, 'screens', number),
    source: text(row, 'source'),
    observedOn: date(row, 'observedOn'),
    ...alsoOf(row),
  };
}

function alsoOf(row: Row): Pick<Actual, 'alsoOf'> {
  const json = orNull(row, 'others', text);
  if (json === null) return {};
  return { alsoOf: (JSON.parse(json) as { filmId: string }[]).map(({ filmId }) => filmId).sort() };
}

/** A film that is known under several ids has a row for each: the first, its own, holds. */
export function toActuals(rows: readonly Row[]): Actual[] {
  return groupsOf(rows, (row) => `${date(row, 'week')} ${text(row, 'filmId')}`).map(([first]) =>
    toActual(first),
  );
}

export function toFilmMatch(row: Row): FilmMatch {
  return {
    ...(JSON.parse(text(row, 'facts')) as FoundMatch),
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    otherFilmId: text(row, 'otherFilmId'),
    verdict: orNull(row, 'verdict', text) as MatchVerdict | null,
    version: number(row, 'version'),
    saidAt: orNull(row, 'saidAt', instant),
    saidBy: orNull(row, 'saidBy', text),
  };
}

export function toJoinedFilm(row: Row): StoredJoinedFilm {
  return {
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    forecastAs: text(row, 'forecastAs'),
    resultAs: text(row, 'resultAs'),
  };
}

export function toCinemaTickets(row: Row): CinemaTickets {
  return {
    week: date(row, 'week'),
    room: number(row, 'room'),
    version: number(row, 'version'),
    filmId: filmOf(row),
    tickets: number(row, 'tickets'),
    enteredAt: instant(row, 'enteredAt'),
    enteredBy: orNull(row, 'enteredBy', text),
  };
}

/** A row is a room of settings; those that were withdrawn have one row without a room. */
export function toSettings(rows: readonly Row[]): StoredSettings[] {
  return groupsOf(rows, (row) => date(row, 'effectiveFrom')).map(([first, ...others]) => ({
    effectiveFrom: date(first, 'effectiveFrom'),
    version: number(first, 'version'),
    changedAt: orNull(first, 'changedAt', instant),
    changedBy: orNull(first, 'changedBy', text),
    rooms: orNull(first, 'room', number) === null ? [] : [first, ...others].map(toCinemaRoom),
    ticketPrice: number(first, 'ticketPrice'),
    fixedCosts: number(first, 'fixedCosts'),
    admissionsShare: number(first, 'admissionsShare'),
    extraRoomGain: number(first, 'extraRoomGain'),
  }));
}

/** Rooms from before they could be given names have none. */
function toCinemaRoom(row: Row): CinemaRoom {
  const room = number(row, 'room');
  return {
    room,
    name: orNull(row, 'name', text) ?? nameOfRoom(room),
    seats: number(row, 'seats'),
    showsPerDay: number(row, 'showsPerDay'),
  };
}

/** Rows with the same key, in the order of their first ones. */
function groupsOf(rows: readonly Row[], keyOf: (row: Row) => string): [Row, ...Row[]][] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others]],
  );
}

function filmOf(row: Row): string | null {
  return orNull(row, 'filmId', text);
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw unreadable(column);
  return value;
}

function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw unreadable(column);
  return value;
}

function date(row: Row, column: string): IsoDate {
  const value = row[column];
  return typeof value === 'string' && isIsoDate(value) ? value : instant(row, column).slice(0, 10);
}

/** SQL Server's `datetime2` has no zone: the driver reads it as UTC, as it was written. */
function instant(row: Row, column: string): IsoInstant {
  const value = row[column];
  const time = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : NaN;
  if (!Number.isFinite(time)) throw unreadable(column);
  // Most come as they are given out, by the thousand.
  return typeof value === 'string' && INSTANT.test(value) ? value : new Date(time).toISOString();
}

function orNull<T>(row: Row, column: string, read: (row: Row, column: string) => T): T | null {
  return row[column] === null ? null : read(row, column);
}

function unreadable(column: string): NiabError {
  return new NiabError('unreadable-row', `The database holds no readable value in column ${column}`);
}
