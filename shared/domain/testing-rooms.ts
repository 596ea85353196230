import { DEFAULT_SETTINGS, DEFAULT_SHOW_TIMES, nameOfRoom, type CinemaRoom, type Cinema } from './cinema.ts';
import { untaught } from './untaught.ts';
import type { RoomFilm } from './room-films.ts';

/** Test data: what the rooms show, room 1 first. */
export function inRooms(...filmIds: readonly (string | null)[]): RoomFilm[] {
  return filmIds.map((filmId, i) => ({ room: i + 1, filmId }));
}

/** Test data: rooms with so many seats, room 1 first. */
export function roomsWith(...seats: readonly number[]): CinemaRoom[] {
  return seats.map((each, i) => ({
    ...{ room: i + 1, name: nameOfRoom(i + 1), seats: each },
    ...{ showsPerDay: 1, showTimes: [...DEFAULT_SHOW_TIMES] },
  }));
}

/** Test data: a cinema with rooms of so many seats. */
export function cinemaWith(...seats: readonly number[]): Cinema {
  return untaught({ ...DEFAULT_SETTINGS, rooms: roomsWith(...seats) });
}
