import type { SoldRoom } from '../../../domain/local-demand/learned-model.ts';
import { originOf } from '../../../domain/local-demand/origin.ts';
import type { WeekObservation } from '../../../domain/second-week/known-drop.ts';
import type { Actual, CinemaTickets, KnownResult, SecondWeek } from '../entities.ts';
import type { Row } from '../sql-database.ts';
import { date, filmOf, groupsOf, instant, number, orNull, text } from './columns.ts';

export function toActuals(rows: readonly Row[]): Actual[] {
  return firstOfFilms(rows).map(toActual);
}

export function toKnownResults(rows: readonly Row[]): KnownResult[] {
  return firstOfFilms(rows).map((row) => ({
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    observedAs: text(row, 'observedAs'),
    observedOn: date(row, 'observedOn'),
    admissions: number(row, 'admissions'),
  }));
}

export function toSecondWeeks(rows: readonly Row[]): SecondWeek[] {
  return firstOfFilms(rows).map((row) => ({
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    admissions: number(row, 'admissions'),
    source: text(row, 'source'),
    observedOn: date(row, 'observedOn'),
  }));
}

export function toWeekObservation(row: Row): WeekObservation {
  return {
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    weekNumber: number(row, 'weekNumber') === 1 ? 1 : 2,
    admissions: number(row, 'admissions'),
    observedOn: date(row, 'observedOn'),
  };
}

/** A film that is known under several ids has a row for each: the first, its own, holds. */
function firstOfFilms(rows: readonly Row[]): Row[] {
  return groupsOf(rows, (row) => `${date(row, 'week')} ${text(row, 'filmId')}`).map(([first]) => first);
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

export function toSoldRoom(row: Row): SoldRoom {
  return {
    week: date(row, 'week'),
    room: number(row, 'room'),
    filmId: text(row, 'filmId'),
    tickets: number(row, 'tickets'),
    admissions: number(row, 'admissions'),
    origin: originOf(orNull(row, 'country', text)),
  };
}
