import { settingsFor, weeklyCapacity, type CinemaSettings } from '../domain/cinema.ts';
import { parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { NiabError } from '../errors.ts';
import type { PutActuals } from './contract.ts';
import type { Caller } from './endpoint.ts';
import { InvalidFieldsError, type FieldError } from './problem-details.ts';
import { readWeek } from './week-rows.ts';

/**
 * Records what the cinema itself sold. Throws `unknown-week`, `conflict` before the week has begun, `invalid-input` for
 * a room named twice, tickets without a film or more of them than the room has seats in the week, `unknown-film` for a
 * film that is no release of the week.
 */
export async function enterTickets(caller: Caller, week: IsoDate, { rooms }: PutActuals): Promise<void> {
  const { operational, clock } = caller;
  const { releases, settings } = await readWeek(operational, week, clock);
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
  await operational.saveCinemaTickets(rooms.map((room) => ({ ...room, week, enteredAt })));
}

function contradictions(rooms: PutActuals['rooms'], settings: CinemaSettings): FieldError[] {
  return rooms.flatMap(({ room, filmId, tickets }, i) => {
    const errors: FieldError[] = [];
    if (rooms.findIndex((each) => each.room === room) < i) {
      errors.push({ field: `rooms.${i}.room`, detail: `room ${room} is there twice` });
    }
    if (filmId === null && tickets > 0) {
      errors.push({ field: `rooms.${i}.tickets`, detail: 'must be 0 when nothing was shown' });
    }
    const capacity = weeklyCapacity(settings, room);
    if (tickets > capacity) {
      errors.push({
        field: `rooms.${i}.tickets`,
        detail: `room ${room} has ${capacity} seats in the week: ${tickets}`,
      });
    }
    return errors;
  });
}
