import type { CinemaRoom } from './cinema.ts';
import type { RoomFilm } from './shapes/room-films.ts';

export type { RoomFilm };

/** What each room shows in a week. A room without a row is empty; the same film may take several. */
export type RoomFilms = readonly RoomFilm[];

/** What rooms show, of rows that tell more of them. */
export function roomsOf(rows: RoomFilms): RoomFilm[] {
  return rows.map(({ room, filmId }) => ({ room, filmId }));
}

export function filmIn(films: RoomFilms, room: number): string | null {
  return films.find((each) => each.room === room)?.filmId ?? null;
}

/** The films that are shown, each once, in the order of the rows. */
export function filmsShown(films: RoomFilms): string[] {
  return [...new Set(films.map(({ filmId }) => filmId).filter((filmId) => filmId !== null))];
}

/** Whether two programmes show the same in every room. */
export function isSameProgramme(one: RoomFilms, other: RoomFilms): boolean {
  return [...one, ...other].every(({ room }) => filmIn(one, room) === filmIn(other, room));
}

/** Each film that is shown in one of the rooms, with its rooms, both in the order of the rooms. */
export function roomsByFilm<R extends Pick<CinemaRoom, 'room'>>(
  films: RoomFilms,
  rooms: readonly R[],
): Map<string, R[]> {
  const rows = rooms.map((room) => ({ room: room.room, filmId: filmIn(films, room.room) }));
  return new Map(
    filmsShown(rows).map((filmId) => [filmId, rooms.filter((_, i) => rows[i]?.filmId === filmId)]),
  );
}
