import { weeklyCapacity, type CinemaSettings } from '../domain/cinema.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import type { Release } from '../domain/shapes/release.ts';
import { NiabError } from '../errors.ts';
import type { PutActuals } from './contract/changes.ts';
import type { CurrentTickets } from './contract/result.ts';
import type { FieldError } from './problem-details.ts';

type Rooms = PutActuals['rooms'];
type Film = Pick<Release, 'filmId' | 'sameAs'>;

/** The id under which the tickets of a film are kept: what has its result under another id has its tickets there as well. */
export function ticketId({ filmId, sameAs }: Film): string {
  return sameAs ?? filmId;
}

/** The tickets of rooms as they are kept, by the films of their week. */
export function asKept(rooms: Rooms, films: readonly Film[]): Rooms {
  const ids = new Map(films.map((film) => [film.filmId, ticketId(film)]));
  return rooms.map((room) => ({ ...room, filmId: ids.get(room.filmId ?? '') ?? room.filmId }));
}

/** Throws `conflict` before the week has begun. */
export function checkBegun(week: IsoDate, today: IsoDate, field: string): void {
  if (today >= week) return;
  throw new NiabError('conflict', `The week ${week} has not begun; nothing has been sold`, { field });
}

/** Throws `unknown-film` for the first film that is no release of the week; `prefix` is what stands before its field's name. */
export function checkFilms(week: IsoDate, rooms: Rooms, films: readonly Film[], prefix = ''): void {
  const known = new Set(films.map(({ filmId }) => filmId));
  for (const [i, { filmId }] of rooms.entries()) {
    if (filmId !== null && !known.has(filmId)) {
      throw new NiabError('unknown-film', `"${filmId}" is no release of the week ${week}`, {
        field: `${prefix}rooms.${i}.filmId`,
      });
    }
  }
}

/** Whether the tickets of rooms are what is stored of them. */
export function areStored(rooms: Rooms, { rooms: stored }: Pick<CurrentTickets, 'rooms'>): boolean {
  return rooms.every((entry) =>
    stored.some(
      ({ room, filmId, tickets }) =>
        room === entry.room && filmId === entry.filmId && tickets === entry.tickets,
    ),
  );
}

/** What of the tickets of a week cannot be: the rooms, seats and films say otherwise. */
export function contradictions(rooms: Rooms, settings: CinemaSettings): FieldError[] {
  return rooms.flatMap(({ room, filmId, tickets }, i) => {
    const own = settings.rooms.find((each) => each.room === room);
    if (own === undefined) {
      return [{ field: `rooms.${i}.room`, detail: `the cinema has no room ${room} in that week` }];
    }
    if (filmId === null && tickets > 0) {
      return [{ field: `rooms.${i}.tickets`, detail: 'must be 0 when nothing was shown' }];
    }
    const capacity = weeklyCapacity(own);
    return tickets > capacity
      ? [
          {
            field: `rooms.${i}.tickets`,
            detail: `room ${room} has ${capacity} seats in the week: ${tickets}`,
          },
        ]
      : [];
  });
}
