import { DAYS_A_WEEK, weeklyCapacity, type Cinema } from '../domain/cinema.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import { keptTakings, ticketWorth } from '../domain/kept-money.ts';
import { leftTickets } from '../domain/left-tickets.ts';
import type { RoomFilms } from '../domain/room-films.ts';
import { shareOfBest } from '../domain/share-of-best.ts';
import { filmResult, peopleExpected } from '../domain/week-takings.ts';
import { isOver } from '../domain/week-state.ts';
import type { WeekResult } from './contract/result.ts';
import { filmsOfWeek, roomsOfWeek, type RowsOfResult } from './films-of-week.ts';
import { remembered } from './remembered.ts';

type RoomResult = WeekResult['rooms'][number];

/** Two years and more: readers ask for the same weeks. */
const rememberedLeft = remembered(leftTickets, 300);

/**
 * How a week that is over went. Null while a room has neither tickets nor a published film: a film that nobody
 * publishes is not reckoned with nothing, the manager's own tickets have to tell.
 *
 * @param cinema in the week, as it is known in hindsight.
 */
export function weekResultOf(
  rows: RowsOfResult,
  shown: RoomFilms | null,
  cinema: Cinema,
  today: IsoDate,
): WeekResult | null {
  if (!isOver(rows.week, today)) return null;
  const rooms = roomResultsOf(rows, shown, cinema);
  if (!rooms.every((room) => room !== null)) return null;

  const { ticketPrice, fixedCosts } = cinema;
  const films = filmsOfWeek(rows, roomsOfWeek(rows, shown, cinema.rooms));
  // By what the cinema chooses by: else a cheap film that it rightly showed would count as a mistake.
  const worths = films.map(({ filmId }) => ticketWorth(filmId, cinema));
  const { left, range } = rememberedLeft(films, cinema.rooms, cinema.local, worths);
  const tickets = rooms.reduce((sum, room) => sum + room.tickets, 0);
  const takings = tickets * ticketPrice;
  const kept = keptTakings(rooms, cinema);
  const bestTakings = (tickets + left) * ticketPrice;
  return {
    rooms,
    takings,
    result: takings - fixedCosts,
    kept: kept && { ...kept, result: kept.takings - fixedCosts },
    bestTakings,
    leftRange: [range[0] * ticketPrice, range[1] * ticketPrice],
    shareOfBest: shareOfBest([{ takings, bestTakings }]),
  };
}

/**
 * What each room of the cinema sold: its own tickets where they were entered, else what is to be expected here of the national result of
 * its film, else null.
 *
 * @param cinema as above.
 */
export function roomResultsOf(
  rows: RowsOfResult,
  shown: RoomFilms | null,
  cinema: Cinema,
): (RoomResult | null)[] {
  const rooms = roomsOfWeek(rows, shown, cinema.rooms);
  const sold = new Map(
    filmsOfWeek(rows, rooms).flatMap((film) => {
      const { sold: tickets } = filmResult(film, peopleExpected(film, cinema.local));
      return film.rooms.map(({ room }, i) => [room, tickets[i] ?? null]);
    }),
  );
  return rooms.map((own): RoomResult | null => {
    if (own === null) return null;
    const { room, filmId, entered } = own;
    const tickets = filmId === null ? (entered ?? 0) : (sold.get(room.room) ?? null);
    if (tickets === null) return null;
    return {
      ...{ room: room.room, filmId, tickets },
      ticketsPerDay: tickets / DAYS_A_WEEK,
      takings: tickets * cinema.ticketPrice,
      occupancy: tickets / weeklyCapacity(room),
      source: entered === null ? 'estimated' : 'entered',
    };
  });
}
