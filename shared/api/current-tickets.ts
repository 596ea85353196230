import type { CinemaTickets } from '../storage/operational/entities.ts';
import type { CurrentTickets } from './contract/result.ts';

/** The latest tickets of a week's rooms; their version is that of the last save. */
export function currentTickets(tickets: readonly CinemaTickets[]): CurrentTickets {
  return {
    version: Math.max(0, ...tickets.map(({ version }) => version)),
    rooms: tickets.map(({ room, filmId, tickets: sold, enteredAt, enteredBy }) => ({
      ...{ room, filmId, enteredAt, enteredBy },
      tickets: sold,
    })),
  };
}
