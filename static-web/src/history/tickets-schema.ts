/** What is typed for a week's tickets, and what the API takes. Pure. */
import '../forms/zod-without-eval.ts';
import * as z from 'zod';
import { putActualsSchema, type PutActuals } from '#shared/api/contract/changes.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { weeklyCapacity, type CinemaRoom } from '#shared/domain/cinema.ts';
import { parseNumber } from '../format/parse.ts';
import { historyText } from '../texts/fr/history.ts';

const text = historyText.tickets;

/** As typed; the fields have the API's names. An empty film is none. */
export interface TypedTickets {
  rooms: { room: number; filmId: string; tickets: string }[];
}

/** A week whose tickets can be entered, with what is known of its rooms: a week with a result, or without. */
export interface TicketsWeek {
  week: string;
  rooms: readonly {
    room: number;
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

/** What was entered before for each of the cinema's rooms; an estimate is no entry. */
export function typedTickets(
  known: TicketsWeek['rooms'],
  rooms: readonly Pick<CinemaRoom, 'room'>[],
): TypedTickets {
  return {
    rooms: rooms.map(({ room }) => {
      const before = known.find((each) => each.room === room);
      return {
        room,
        filmId: before?.filmId ?? '',
        tickets: before?.source === 'entered' ? String(before.tickets) : '',
      };
    }),
  };
}

/** Refuses what the API would refuse: no whole number, more tickets than seats in the week, tickets without a film. */
export function ticketsSchema(rooms: readonly CinemaRoom[]): z.ZodType<PutActuals, TypedTickets> {
  const capacities = new Map(rooms.map((room) => [room.room, weeklyCapacity(room)]));
  const typed = z.object({
    rooms: z.array(z.object({ room: z.number(), filmId: z.string(), tickets: z.string() })),
  });
  return typed
    .superRefine((values, context) => {
      for (const [i, each] of values.rooms.entries()) {
        const message = problemOf(each, capacities.get(each.room) ?? 0);
        if (message !== null) context.addIssue({ code: 'custom', path: ['rooms', i, 'tickets'], message });
      }
    })
    .transform((values) => ({
      rooms: values.rooms.map(({ room, filmId, tickets }) => ({
        room,
        filmId: filmId === '' ? null : filmId,
        tickets: filmId === '' && tickets.trim() === '' ? 0 : parseNumber(tickets),
      })),
    }))
    .pipe(putActualsSchema);
}

function problemOf({ filmId, tickets }: TypedTickets['rooms'][number], capacity: number): string | null {
  if (tickets.trim() === '') return filmId === '' ? null : text.missing;
  const count = parseNumber(tickets);
  if (!Number.isInteger(count) || count < 0) return text.whole;
  if (filmId === '' && count > 0) return text.withoutFilm;
  return count > capacity ? text.tooMany(capacity) : null;
}
