import { settingsFor } from '../domain/cinema.ts';
import { parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import type { PutActuals } from './contract/changes.ts';
import type { CurrentTickets } from './contract/result.ts';
import { currentTickets } from './current-tickets.ts';
import type { Caller } from './endpoint.ts';
import { withPossibleHoldovers } from './holdovers.ts';
import { InvalidFieldsError } from './problem-details.ts';
import { saveAfter } from './save-after.ts';
import { areStored, asKept, checkBegun, checkFilms, contradictions } from './ticket-rules.ts';
import { readWeekToChange } from './week-rows.ts';

/**
 * Records what the cinema itself sold after a version of the week's tickets; what is stored already is not entered
 * twice. Throws `unknown-week`, `conflict` before the week has begun, `invalid-input` for a room that the cinema does not have, tickets without a film or more of them than the room has seats in the week, `unknown-film` for a film that is no release of
 * the week and is not kept from the one before, and `precondition-failed` when another version is stored.
 */
export async function enterTickets(
  caller: Caller,
  week: IsoDate,
  { rooms: entered }: PutActuals,
  version: number,
): Promise<void> {
  const { operational, clock, manager: enteredBy } = caller;
  const rows = await withPossibleHoldovers(operational, await readWeekToChange(operational, week, clock));
  const { releases, settings, tickets, holdovers } = rows;
  const rooms = asKept(entered, releases);
  const isRepeat = (current: CurrentTickets): boolean => areStored(rooms, current);
  if (isRepeat(currentTickets(tickets))) return;

  const now = clock.now();
  checkBegun(week, parisDateOf(now), 'week');
  const errors = contradictions(rooms, settingsFor(week, settings));
  if (errors.length > 0) throw new InvalidFieldsError(errors);
  checkFilms(week, rooms, [...releases, ...(holdovers?.films ?? [])]);
  const enteredAt = now.toISOString();
  await saveAfter({
    read: async () => currentTickets(await operational.listCinemaTickets(week, week)),
    isRepeat,
    write: () =>
      operational.saveTicketsOfWeeks([
        { week, entries: rooms.map((room) => ({ ...room, enteredAt, enteredBy })), version },
      ]),
  });
}
