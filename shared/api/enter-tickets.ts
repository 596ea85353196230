import { settingsFor, weeklyCapacity, type CinemaSettings } from '../domain/cinema.ts';
import { parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { NiabError } from '../errors.ts';
import type { PutActuals } from './contract/changes.ts';
import type { CurrentTickets } from './contract/result.ts';
import { currentTickets } from './current-tickets.ts';
import type { Caller } from './endpoint.ts';
import { InvalidFieldsError, type FieldError } from './problem-details.ts';
import { saveAfter } from './save-after.ts';
import { readWeekToChange } from './week-rows.ts';

/**
 * Records what the cinema itself sold after a version of the week's tickets; what is stored already is not entered
 * twice. Throws `unknown-week`, `conflict` before the week has begun, `invalid-input` for a room that the cinema does not have, tickets without a film or more of them than the room has seats in the week, `unknown-film` for a film that is no release of
 * the week, and `precondition-failed` when another version is stored.
 */
export async function enterTickets(
  caller: Caller,
  week: IsoDate,
  { rooms: entered }: PutActuals,
  version: number,
): Promise<void> {
  const { operational, clock, manager: enteredBy } = caller;
  const { releases, settings, tickets } = await readWeekToChange(operational, week, clock);
  // What has its result under another id has its tickets there as well.
  const resultIds = new Map(releases.map(({ filmId, sameAs }) => [filmId, sameAs ?? filmId]));
  const rooms = entered.map((room) => ({ ...room, filmId: resultIds.get(room.filmId ?? '') ?? room.filmId }));
  const isRepeat = (current: CurrentTickets): boolean => rooms.every((room) => isStored(room, current));
  if (isRepeat(currentTickets(tickets))) return;

  const now = clock.now();
  if (parisDateOf(now) < week) {
    throw new NiabError('conflict', `The week ${week} has not begun; nothing has been sold`, {
      field: 'week',
    });
  }
  const errors = contradictions(rooms, settingsFor(week, settings));
  if (errors.length > 0) throw new InvalidFieldsError(errors);
  const known = new Set(releases.map((release) => release.filmId));
  for (const [i, { filmId }] of rooms.entries()) {
    if (filmId !== null && !known.has(filmId)) {
      throw new NiabError('unknown-film', `"${filmId}" is no release of the week`, {
        field: `rooms.${i}.filmId`,
      });
    }
  }
  const enteredAt = now.toISOString();
  await saveAfter({
    read: async () => currentTickets(await operational.listCinemaTickets(week, week)),
    isRepeat,
    write: () =>
      operational.saveCinemaTickets(
        week,
        rooms.map((room) => ({ ...room, enteredAt, enteredBy })),
        version,
      ),
  });
}

function isStored(entry: PutActuals['rooms'][number], { rooms }: CurrentTickets): boolean {
  return rooms.some(
    ({ room, filmId, tickets }) =>
      room === entry.room && filmId === entry.filmId && tickets === entry.tickets,
  );
}

function contradictions(rooms: PutActuals['rooms'], settings: CinemaSettings): FieldError[] {
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
