import { weeklyCapacity, type CinemaRoom } from '../domain/cinema.ts';
import { filmIn, type RoomFilms } from '../domain/room-films.ts';
import type { FilmOfWeek } from '../domain/week-takings.ts';
import type { WeekRows } from './week-rows.ts';

/** What the store knows of a week's results. */
export type RowsOfResult = Pick<WeekRows, 'week' | 'actuals' | 'tickets' | 'origins'>;

/** What a room showed in a week, and the tickets that were entered of it; null where nobody did. */
interface RoomOfWeek {
  room: CinemaRoom;
  filmId: string | null;
  entered: number | null;
}

/**
 * What the rooms showed by the ids under which the films have their results: by the entered tickets, else by the programme. Null
 * for a room of which neither tells.
 */
export function roomsOfWeek(
  rows: Pick<RowsOfResult, 'actuals' | 'tickets'>,
  shown: RoomFilms | null,
  rooms: readonly CinemaRoom[],
): (RoomOfWeek | null)[] {
  const ids = new Map(rows.actuals.flatMap(({ filmId, alsoOf = [] }) => alsoOf.map((id) => [id, filmId])));
  return rooms.map((room) => {
    const entry = rows.tickets.find((each) => each.room === room.room);
    if (entry !== undefined) return { room, filmId: entry.filmId, entered: entry.tickets };
    if (shown === null) return null;
    const filmId = filmIn(shown, room.room);
    return { room, filmId: ids.get(filmId ?? '') ?? filmId, entered: null };
  });
}

/** The films of a week that have a result or were shown: those with a result first, in the order of the rows. */
export function filmsOfWeek(
  rows: Pick<RowsOfResult, 'actuals' | 'origins'>,
  rooms: readonly (RoomOfWeek | null)[],
): FilmOfWeek[] {
  const admissions = admissionsOf(rows);
  const shown = rooms.filter((room) => room !== null);
  const filmIds = new Set([...admissions.keys(), ...shown.flatMap(({ filmId }) => filmId ?? [])]);
  return [...filmIds].map((filmId) => ({
    filmId,
    admissions: admissions.get(filmId) ?? null,
    origin: rows.origins.get(filmId) ?? 'other',
    rooms: shown.flatMap(({ room, filmId: its, entered }) =>
      its === filmId ? { room: room.room, capacity: weeklyCapacity(room), entered } : [],
    ),
  }));
}

/** National first weeks; each film once, whatever other ids it has. */
export function admissionsOf({ actuals }: Pick<WeekRows, 'actuals'>): Map<string, number> {
  return new Map(actuals.map((actual) => [actual.filmId, actual.admissions]));
}
