import { DAYS_A_WEEK, weeklyCapacity, type Cinema, type CinemaRoom } from './cinema.ts';
import { demandQuantile, expectedSales, probabilityAbove, probabilityUpTo, type Demand } from './demand.ts';
import { keptTakings, type RoomTakings } from './kept-money.ts';
import { keptInRoom, keptMoneyOf } from './kept-programme.ts';
import { filmIn, roomsByFilm, type RoomFilms } from './room-films.ts';
import { sumOf, type Sales } from './sales.ts';
import type { Programme, RoomPlan } from './shapes/programme.ts';
import { HIGH, LOW } from './told-range.ts';

/**
 * Expected values, ranges and chances of a programme whose films all have a demand. Films are taken as independent of each
 * other; one film in several rooms is one demand that fills the first of them first, the next with what is left. Tickets
 * are whole and takings are tickets times the price; a range holds its expected value
 * (docs/decisions/0017-one-central-number.md).
 */
export function moneyOf(films: RoomFilms, demands: ReadonlyMap<string, Demand>, cinema: Cinema): Programme {
  const { rooms, films: byFilm } = salesIn(films, demands, cinema);
  const { ticketPrice, fixedCosts } = cinema;
  const expectedTickets = wholeTicketsIn(rooms);
  const expectedTakings = expectedTickets * ticketPrice;
  const sum = sumOf(byFilm.map(({ sales }) => sales));
  const takingsRange = scale(rangeAround(expectedTickets, sum), ticketPrice);
  return {
    rooms: rooms.map(({ room, filmId, demand, before, sales }) => {
      const takings = wholeTickets(sales) * ticketPrice;
      return {
        ...{ room: room.room, name: room.name, seats: room.seats, filmId },
        ...ticketsIn(sales, weeklyCapacity(room)),
        expectedTakings: takings,
        fullHouseProbability: fullHouse(demand, before + sales.most),
        ...keptInRoom({ filmId, takings }, cinema),
      };
    }),
    expectedTakings,
    takingsRange,
    fixedCosts,
    expectedResult: expectedTakings - fixedCosts,
    resultRange: [takingsRange[0] - fixedCosts, takingsRange[1] - fixedCosts],
    profitProbability: ticketPrice === 0 ? 0 : 1 - sum.upTo(fixedCosts / ticketPrice),
    kept: keptMoneyOf(takingsIn(rooms, cinema), byFilm, sum, cinema),
  };
}

/** What is expected of a programme, without ranges and chances: a fraction of the time, for many weeks at once. */
export interface ExpectedMoney extends Pick<Programme, 'expectedTakings'> {
  rooms: Pick<RoomPlan, 'room' | 'capacity' | 'expectedTickets'>[];
  /** What stays of the takings after taxes and rental; null where the cinema does not ask. */
  expectedKept: number | null;
}

/** The numbers that `moneyOf` has under the same names. */
export function expectedMoneyOf(
  films: RoomFilms,
  demands: ReadonlyMap<string, Demand>,
  cinema: Cinema,
): ExpectedMoney {
  const { rooms } = salesIn(films, demands, cinema);
  return {
    rooms: rooms.map(({ room, sales }) => ({
      room: room.room,
      capacity: weeklyCapacity(room),
      expectedTickets: wholeTickets(sales),
    })),
    expectedTakings: wholeTicketsIn(rooms) * cinema.ticketPrice,
    expectedKept: keptTakings(takingsIn(rooms, cinema), cinema)?.takings ?? null,
  };
}

/** The sales of each room, and of each film in all its rooms together. */
function salesIn(films: RoomFilms, demands: ReadonlyMap<string, Demand>, { rooms }: Cinema) {
  const shown = roomsByFilm(films, rooms);
  return {
    rooms: rooms.map((room) => {
      const filmId = filmIn(films, room.room);
      const demand = demands.get(filmId ?? '') ?? null;
      const same = shown.get(filmId ?? '') ?? [];
      const before = seatsIn(same.slice(0, same.indexOf(room)));
      return { room, filmId, demand, before, sales: salesOf(demand, before, weeklyCapacity(room)) };
    }),
    films: [...shown].map(([filmId, its]) => ({
      filmId,
      sales: salesOf(demands.get(filmId) ?? null, 0, seatsIn(its)),
    })),
  };
}

function wholeTickets({ expected }: Sales): number {
  return Math.round(expected);
}

function wholeTicketsIn(rooms: readonly { sales: Sales }[]): number {
  return rooms.reduce((sum, { sales }) => sum + wholeTickets(sales), 0);
}

/** What is expected of each room, EUR a week. */
function takingsIn(
  rooms: readonly { filmId: string | null; sales: Sales }[],
  { ticketPrice }: Cinema,
): RoomTakings {
  return rooms.map(({ filmId, sales }) => ({ filmId, takings: wholeTickets(sales) * ticketPrice }));
}

/** Tickets that rooms can sell in a week. */
function seatsIn(rooms: readonly CinemaRoom[]): number {
  return rooms.reduce((sum, room) => sum + weeklyCapacity(room), 0);
}

/** min(max(D − before, 0), capacity): a room that gets those for whom there was no seat in `before` seats. */
function salesOf(demand: Demand | null, before: number, capacity: number): Sales {
  if (demand === null)
    return { expected: 0, upTo: (x) => (x < 0 ? 0 : 1), quantile: () => 0, most: capacity };
  return {
    expected: expectedSales(demand, before + capacity) - expectedSales(demand, before),
    upTo: (x) => (x < 0 ? 0 : x >= capacity ? 1 : probabilityUpTo(demand, before + x)),
    quantile: (u) => Math.min(Math.max(demandQuantile(demand, u) - before, 0), capacity),
    most: capacity,
  };
}

function ticketsIn(
  sales: Sales,
  capacity: number,
): Pick<RoomPlan, 'capacity' | 'expectedTickets' | 'ticketsRange' | 'perDay' | 'expectedOccupancy'> {
  const expectedTickets = wholeTickets(sales);
  const ticketsRange = rangeAround(expectedTickets, sales);
  return {
    capacity,
    expectedTickets,
    ticketsRange,
    perDay: {
      capacity: capacity / DAYS_A_WEEK,
      expectedTickets: expectedTickets / DAYS_A_WEEK,
      ticketsRange: scale(ticketsRange, 1 / DAYS_A_WEEK),
    },
    expectedOccupancy: expectedTickets / capacity,
  };
}

function fullHouse(demand: Demand | null, seats: number): number {
  return demand === null ? 0 : probabilityAbove(demand, seats);
}

/** Whole tickets; a range that does not hold what is expected is widened to it. */
function rangeAround(expected: number, { quantile }: Sales): [number, number] {
  return [Math.min(Math.round(quantile(LOW)), expected), Math.max(Math.round(quantile(HIGH)), expected)];
}

function scale([low, high]: [number, number], factor: number): [number, number] {
  return [low * factor, high * factor];
}
