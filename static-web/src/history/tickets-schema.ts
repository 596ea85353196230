/** What is typed for a week's tickets, and what the API takes. Pure. */
import '../forms/zod-without-eval.ts';
import * as z from 'zod';
import { putActualsSchema, type PutActuals } from '../../../shared/api/contract/result.ts';
import { type Week } from '../../../shared/api/contract/week.ts';
import { ROOMS, type Room } from '../../../shared/domain/cinema.ts';
import { number } from '../format/format.ts';
import { parseNumber } from '../format/parse.ts';
import { fr } from '../texts/fr.ts';

const text = fr.history.tickets;

/** As typed; the fields have the API's names. An empty film is none. */
export interface TypedTickets {
  rooms: { filmId: string; tickets: string }[];
}

/** A week whose tickets can be entered, with what is known of its rooms: a week with a result, or without. */
export interface TicketsWeek {
  week: string;
  rooms: readonly {
    room: Room;
    filmId: string | null;
    tickets: number | null;
    source: 'entered' | 'estimated' | null;
  }[];
}

/**
 * What is known of a week's rooms: as it was read together with the version of its tickets, where the week has a result.
 */
export function knownRooms(week: TicketsWeek, { result }: Pick<Week, 'result'>): TicketsWeek['rooms'] {
  return result === null ? week.rooms : result.rooms;
}

/** What was entered before; an estimate is no entry. */
export function typedTickets(known: TicketsWeek['rooms']): TypedTickets {
  return {
    rooms: ROOMS.map((room) => {
      const before = known.find((each) => each.room === room);
      return {
        filmId: before?.filmId ?? '',
        tickets: before?.source === 'entered' ? String(before.tickets) : '',
      };
    }),
  };
}

/** Refuses what the API would refuse: no whole number, more tickets than seats in the week, tickets without a film. */
export function ticketsSchema(capacity: Record<Room, number>): z.ZodType<PutActuals, TypedTickets> {
  const typed = z.object({ rooms: z.array(z.object({ filmId: z.string(), tickets: z.string() })) });
  return typed
    .superRefine(({ rooms }, context) => {
      for (const [index, message] of rooms.map((each, i) => problemOf(each, roomAt(i), capacity)).entries()) {
        if (message !== null) {
          context.addIssue({ code: 'custom', path: ['rooms', index, 'tickets'], message });
        }
      }
    })
    .transform(({ rooms }) => ({
      rooms: rooms.map(({ filmId, tickets }, i) => ({
        room: roomAt(i),
        filmId: filmId === '' ? null : filmId,
        tickets: filmId === '' && tickets.trim() === '' ? 0 : parseNumber(tickets),
      })),
    }))
    .pipe(putActualsSchema);
}

const roomAt = (index: number): Room => ROOMS[index] ?? 2;

function problemOf(
  { filmId, tickets }: TypedTickets['rooms'][number],
  room: Room,
  capacity: Record<Room, number>,
): string | null {
  if (tickets.trim() === '') return filmId === '' ? null : text.missing;
  const count = parseNumber(tickets);
  if (!Number.isInteger(count) || count < 0) return text.whole;
  if (filmId === '' && count > 0) return text.withoutFilm;
  return count > capacity[room] ? text.tooMany(room, number(capacity[room])) : null;
}
