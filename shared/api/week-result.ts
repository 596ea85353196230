import {
  DAYS_A_WEEK,
  weeklyCapacity,
  type Cinema,
  type CinemaRoom,
  type CinemaSettings,
} from '../domain/cinema.ts';
import { keptTakings } from '../domain/kept-money.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import { bestRoomsKnowing, ticketsOf } from '../domain/programme.ts';
import { filmIn, type RoomFilms } from '../domain/room-films.ts';
import { shareOfBest } from '../domain/share-of-best.ts';
import { isOver } from '../domain/week-state.ts';
import type { WeekResult } from './contract/result.ts';
import type { WeekRows } from './week-rows.ts';

type RoomResult = WeekResult['rooms'][number];
type Rows = Pick<WeekRows, 'week' | 'actuals' | 'tickets'>;

/**
 * How a week that is over went. Null while a room has neither tickets nor a published film: a film that nobody
 * publishes is not reckoned with nothing, the manager's own tickets have to tell.
 */
export function weekResultOf(
  rows: Rows,
  shown: RoomFilms | null,
  settings: Cinema,
  today: IsoDate,
): WeekResult | null {
  if (!isOver(rows.week, today)) return null;
  const rooms = settings.rooms.map((room) => roomResultOf(rows, shown, room, settings));
  if (!rooms.every((room) => room !== null)) return null;

  // Added up as the best takings are, so that the best programme leaves nothing on the table, not even a rounding.
  const kept = keptTakings(rooms, settings);
  const takings = rooms.reduce((sum, room) => sum + room.tickets, 0) * settings.ticketPrice;
  // The programme that was shown is one of the possible ones, even where the cinema sold more than its share.
  const best = Math.max(takings, bestWholeTakings(admissionsOf(rows), settings));
  return {
    rooms,
    takings,
    result: takings - settings.fixedCosts,
    kept: kept && { ...kept, result: kept.takings - settings.fixedCosts },
    bestTakings: best,
    shareOfBest: shareOfBest([{ takings, bestTakings: best }]),
  };
}

/** A room's own tickets where they were entered, else the film's national result times the cinema's share, else null. */
export function roomResultOf(
  rows: Rows,
  shown: RoomFilms | null,
  room: CinemaRoom,
  settings: CinemaSettings,
): RoomResult | null {
  return enteredResult(rows, room, settings) ?? estimatedResult(rows, shown, room, settings);
}

/** Each film once, whatever other ids it has. */
export function admissionsOf({ actuals }: Pick<WeekRows, 'actuals'>): Map<string, number> {
  return new Map(actuals.map((actual) => [actual.filmId, actual.admissions]));
}

function enteredResult({ tickets }: Rows, room: CinemaRoom, settings: CinemaSettings): RoomResult | null {
  const entry = tickets.find((each) => each.room === room.room);
  return entry === undefined ? null : resultOf(room, entry.filmId, entry.tickets, 'entered', settings);
}

function estimatedResult(
  rows: Rows,
  shown: RoomFilms | null,
  room: CinemaRoom,
  settings: CinemaSettings,
): RoomResult | null {
  if (shown === null) return null;
  const known = asKnown(shown, rows);
  const filmId = filmIn(known, room.room);
  const admissions = admissionsOf(rows);
  if (filmId !== null && !admissions.has(filmId)) return null;
  // Other rooms matter only where they show the same film.
  const films = known.filter((each) => each.filmId === filmId);
  const tickets = wholeTickets(films, admissions, settings).get(room.room) ?? 0;
  return resultOf(room, filmId, tickets, 'estimated', settings);
}

/** What rooms show by the ids under which the films have their results. */
function asKnown(shown: RoomFilms, { actuals }: Pick<WeekRows, 'actuals'>): RoomFilms {
  const ids = new Map(actuals.flatMap(({ filmId, alsoOf = [] }) => alsoOf.map((other) => [other, filmId])));
  return shown.map(({ room, filmId }) => ({ room, filmId: ids.get(filmId ?? '') ?? filmId }));
}

/** EUR: the best programme sells whole tickets as the one that was shown. */
function bestWholeTakings(admissions: ReadonlyMap<string, number>, settings: CinemaSettings): number {
  const tickets = wholeTickets(bestRoomsKnowing(admissions, settings), admissions, settings);
  return [...tickets.values()].reduce((sum, sold) => sum + sold, 0) * settings.ticketPrice;
}

/** As `ticketsOf`; nobody buys a part of a ticket. */
function wholeTickets(
  films: RoomFilms,
  admissions: ReadonlyMap<string, number>,
  settings: CinemaSettings,
): Map<number, number> {
  return new Map([...ticketsOf(films, admissions, settings)].map(([room, sold]) => [room, Math.round(sold)]));
}

function resultOf(
  room: CinemaRoom,
  filmId: string | null,
  tickets: number,
  source: RoomResult['source'],
  settings: CinemaSettings,
): RoomResult {
  return {
    room: room.room,
    filmId,
    tickets,
    ticketsPerDay: tickets / DAYS_A_WEEK,
    takings: tickets * settings.ticketPrice,
    occupancy: tickets / weeklyCapacity(room),
    source,
  };
}
