import { weeklyCapacity, type CinemaSettings } from '../domain/cinema.ts';
import type { PutActuals } from './contract/changes.ts';
import type { CurrentTickets } from './contract/result.ts';
import type { FieldError } from './problem-details.ts';

type Rooms = PutActuals['rooms'];

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
