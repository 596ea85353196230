import { isIsoDate } from '../../domain/cinema-week.ts';
import { InvalidInputError } from '../../errors.ts';
import { FORECAST_FIGURES } from './forecast-columns.ts';

/**
 * What a parameter or column holds; `text` and `key` have their greatest length, the width of their column in Azure SQL,
 * `long-text` has none, e.g. JSON. A `key` tells one row from another. SQL Server ignores spaces at the end when it
 * compares, SQLite does not: a key has none.
 */
export type FieldKind =
  | { kind: 'date' | 'instant' | 'number' | 'integer' | 'long-text' }
  | { kind: 'text' | 'key'; length: number };

const key = (length: number): FieldKind => ({ kind: 'key', length });
const text = (length: number): FieldKind => ({ kind: 'text', length });
const date: FieldKind = { kind: 'date' };
const instant: FieldKind = { kind: 'instant' };
const number: FieldKind = { kind: 'number' };
const integer: FieldKind = { kind: 'integer' };
const longText: FieldKind = { kind: 'long-text' };

/** Every parameter of every statement. One name means one thing, so its type is written once for both dialects. */
export const FIELDS = {
  cinemaId: key(50),
  week: date,
  fromWeek: date,
  toWeek: date,
  runId: key(100),
  kind: text(20),
  asOf: date,
  modelVersion: key(100),
  state: text(20),
  seenState: text(20),
  startedAt: instant,
  step: text(20),
  stepVersion: integer,
  stepAt: instant,
  from: integer,
  at: instant,
  finishedAt: instant,
  owner: key(100),
  now: instant,
  until: instant,
  type: key(10),
  key: key(300),
  label: text(500),
  round: integer,
  problemCode: text(100),
  problemDetail: longText,
  filmId: key(100),
  otherFilmId: key(100),
  forecastAs: key(100),
  resultAs: key(100),
  facts: longText,
  verdict: text(20),
  saidAt: instant,
  saidBy: text(256),
  toldAt: instant,
  toldBy: text(256),
  stage: key(20),
  revision: integer,
  ...each(FORECAST_FIGURES, number),
  explanation: longText,
  low: number,
  high: number,
  films: integer,
  createdAt: instant,
  room: integer,
  expectedTickets: number,
  expectedTakings: number,
  version: integer,
  sequence: integer,
  reason: text(1_000),
  notObtained: longText,
  decidedAt: instant,
  decidedBy: text(256),
  host: key(253),
  purpose: key(20),
  requests: integer,
  admissions: number,
  screens: number,
  source: text(50),
  observedOn: date,
  tickets: number,
  enteredAt: instant,
  enteredBy: text(256),
  effectiveFrom: date,
  changedAt: instant,
  changedBy: text(256),
  name: text(100),
  seats: integer,
  showsPerDay: integer,
  ticketPrice: number,
  fixedCosts: number,
  admissionsShare: number,
  extraRoomGain: number,
  /** 1: on, 0: off. */
  secondWeek: integer,
  keptMoney: integer,
  rentalRate: number,
  sacemRate: number,
  rate: number,
  edition: integer,
  fingerprint: text(64),
  chunks: integer,
  rowCount: integer,
  rows: longText,
  after: text(400),
  last: text(400),
  userId: integer,
  movieLensId: integer,
  limit: integer,
  cinemaName: text(100),
  address: text(200),
  showTimes: longText,
} as const satisfies Record<string, FieldKind>;

export type FieldName = keyof typeof FIELDS;
export type SqlValue = string | number | null;
export type Parameters = Partial<Record<FieldName, SqlValue>>;

function each<N extends string>(names: readonly N[], kind: FieldKind): Record<N, FieldKind> {
  return Object.fromEntries(names.map((name) => [name, kind])) as Record<N, FieldKind>;
}

/**
 * Checks parameters and writes instants in one form (`2026-11-19T10:00:00.000Z`), so that both dialects store,
 * compare and refuse the same values. Throws InvalidInputError with the field's name.
 */
export function normalise(parameters: Parameters): Parameters {
  const entries = Object.entries(parameters) as [FieldName, SqlValue][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value === null ? null : normaliseValue(name, value)]),
  );
}

function normaliseValue(name: FieldName, value: string | number): SqlValue {
  const field: FieldKind = FIELDS[name];
  switch (field.kind) {
    case 'date':
      if (typeof value !== 'string' || !isIsoDate(value))
        throw wrong(name, 'an existing date, YYYY-MM-DD', value);
      return value;
    case 'instant': {
      const time = typeof value === 'string' ? Date.parse(value) : NaN;
      if (!Number.isFinite(time)) throw wrong(name, 'an instant, ISO 8601', value);
      return new Date(time).toISOString();
    }
    case 'number':
      if (!Number.isFinite(value)) throw wrong(name, 'a finite number', value);
      return value;
    case 'integer':
      if (!Number.isInteger(value)) throw wrong(name, 'a whole number', value);
      return value;
    case 'long-text':
      if (typeof value !== 'string') throw wrong(name, 'text', value);
      return value;
    case 'key':
    case 'text':
      if (typeof value !== 'string') throw wrong(name, 'text', value);
      if (field.kind === 'key' && value !== value.trim()) {
        throw new InvalidInputError(name, `${name} must not begin or end with white space: "${value}"`);
      }
      if (value.length > field.length) {
        throw new InvalidInputError(name, `${name} must not be longer than ${field.length} characters`);
      }
      return value;
  }
}

function wrong(name: FieldName, expected: string, value: string | number): InvalidInputError {
  return new InvalidInputError(name, `${name} must be ${expected}: ${value}`);
}
