import { DEFAULT_SETTINGS, DEFAULT_SHOW_TIMES, nameOfRoom, type CinemaRoom } from '../../../domain/cinema.ts';
import type { ShowTime } from '../../../domain/shapes/show-time.ts';
import type { StoredSettings } from '../entities.ts';
import type { Row } from '../sql-database.ts';
import { date, groupsOf, instant, number, orNull, text } from './columns.ts';

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
    secondWeek: number(first, 'secondWeek') === 1,
    keptMoney: number(first, 'keptMoney') === 1,
    rentalRate: number(first, 'rentalRate'),
    sacemRate: number(first, 'sacemRate'),
    // Null: from before the public was told of the cinema.
    name: orNull(first, 'cinemaName', text) ?? DEFAULT_SETTINGS.name,
    address: orNull(first, 'address', text) ?? DEFAULT_SETTINGS.address,
  }));
}

/** Rooms from before they could be given names, and hours, have none. */
function toCinemaRoom(row: Row): CinemaRoom {
  const room = number(row, 'room');
  const showTimes = orNull(row, 'showTimes', text);
  return {
    room,
    name: orNull(row, 'name', text) ?? nameOfRoom(room),
    seats: number(row, 'seats'),
    showsPerDay: number(row, 'showsPerDay'),
    showTimes: showTimes === null ? [...DEFAULT_SHOW_TIMES] : (JSON.parse(showTimes) as ShowTime[]),
  };
}
