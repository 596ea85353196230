import { DAYS_A_WEEK, weeklyCapacity, type CinemaRoom, type CinemaSettings } from './cinema.ts';
import { demandQuantile, expectedSales, probabilityAbove, probabilityUpTo, type Demand } from './demand.ts';
import { filmIn, roomsByFilm, type RoomFilms } from './room-films.ts';
import type { Programme, RoomPlan } from './shapes/programme.ts';

/** Tickets that a room, or several together, sell in the week, as a distribution. */
interface Sales {
  expected: number;
  /** P(tickets ≤ x). */
  upTo: (x: number) => number;
  quantile: (u: number) => number;
  most: number;
}

/** Weeks out of ten that end below and above a range. */
const [LOW, HIGH] = [0.1, 0.9];
/** Points of the grid over which the sales of films are added; the mean of a smooth function is then exact to about 1e-4. */
const GRID = 200;

/**
 * Expected values, ranges and chances of a programme whose films all have a demand. Films are taken as independent of each
 * other; one film in several rooms is one demand that fills the first of them first, the next with what is left. Tickets
 * are whole and takings are tickets times the price; a range holds its expected value
 * (docs/decisions/0017-one-central-number.md).
 */
export function moneyOf(
  films: RoomFilms,
  demands: ReadonlyMap<string, Demand>,
  settings: CinemaSettings,
): Programme {
  const { rooms, together } = salesIn(films, demands, settings);
  const { ticketPrice, fixedCosts } = settings;
  const expectedTickets = wholeTicketsIn(rooms);
  const expectedTakings = expectedTickets * ticketPrice;
  const sum = sumOf(together);
  const takingsRange = scale(rangeAround(expectedTickets, sum), ticketPrice);
  return {
    rooms: rooms.map(({ room, filmId, demand, before, sales }) => ({
      ...{ room: room.room, name: room.name, seats: room.seats, filmId },
      ...ticketsIn(sales, weeklyCapacity(room)),
      expectedTakings: wholeTickets(sales) * ticketPrice,
      fullHouseProbability: fullHouse(demand, before + sales.most),
    })),
    expectedTakings,
    takingsRange,
    fixedCosts,
    expectedResult: expectedTakings - fixedCosts,
    resultRange: [takingsRange[0] - fixedCosts, takingsRange[1] - fixedCosts],
    profitProbability: ticketPrice === 0 ? 0 : 1 - sum.upTo(fixedCosts / ticketPrice),
  };
}

/** What is expected of a programme, without ranges and chances: a fraction of the time, for many weeks at once. */
export interface ExpectedMoney extends Pick<Programme, 'expectedTakings'> {
  rooms: Pick<RoomPlan, 'room' | 'capacity' | 'expectedTickets'>[];
}

/** The numbers that `moneyOf` has under the same names. */
export function expectedMoneyOf(
  films: RoomFilms,
  demands: ReadonlyMap<string, Demand>,
  settings: CinemaSettings,
): ExpectedMoney {
  const { rooms } = salesIn(films, demands, settings);
  return {
    rooms: rooms.map(({ room, sales }) => ({
      room: room.room,
      capacity: weeklyCapacity(room),
      expectedTickets: wholeTickets(sales),
    })),
    expectedTakings: wholeTicketsIn(rooms) * settings.ticketPrice,
  };
}

/** The sales of each room, and of each film in all its rooms together. */
function salesIn(films: RoomFilms, demands: ReadonlyMap<string, Demand>, { rooms }: CinemaSettings) {
  const shown = roomsByFilm(films, rooms);
  return {
    rooms: rooms.map((room) => {
      const filmId = filmIn(films, room.room);
      const demand = demands.get(filmId ?? '') ?? null;
      const same = shown.get(filmId ?? '') ?? [];
      const before = seatsIn(same.slice(0, same.indexOf(room)));
      return { room, filmId, demand, before, sales: salesOf(demand, before, weeklyCapacity(room)) };
    }),
    together: [...shown].map(([filmId, its]) => salesOf(demands.get(filmId) ?? null, 0, seatsIn(its))),
  };
}

function wholeTickets({ expected }: Sales): number {
  return Math.round(expected);
}

function wholeTicketsIn(rooms: readonly { sales: Sales }[]): number {
  return rooms.reduce((sum, { sales }) => sum + wholeTickets(sales), 0);
}

function expectedOf(all: readonly Sales[]): number {
  return all.reduce((sum, sales) => sum + sales.expected, 0);
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

/** The sum of independent sales: all but the last on a grid of quantiles, the last by its distribution. */
function sumOf(all: readonly Sales[]): Sales {
  const [first = salesOf(null, 0, 0), ...others] = all;
  const last = others.pop();
  if (last === undefined) return first;
  const grid = others.reduce((sums, next) => gridOfSums(sums, gridOf(next)), gridOf(first));
  const upTo = (x: number): number => grid.reduce((sum, value) => sum + last.upTo(x - value), 0) / GRID;
  const most = all.reduce((sum, sales) => sum + sales.most, 0);
  return { expected: expectedOf(all), upTo, quantile: (u) => invert(upTo, u, most), most };
}

/** Equally likely values of sales. */
function gridOf({ quantile }: Sales): Float64Array {
  return Float64Array.from({ length: GRID }, (_, i) => quantile((i + 0.5) / GRID));
}

/** As many equally likely values of the sum: each is the mean of as many neighbouring sums. */
function gridOfSums(one: Float64Array, other: Float64Array): Float64Array {
  const sums = new Float64Array(GRID * GRID);
  for (let i = 0; i < GRID; i += 1) {
    for (let j = 0; j < GRID; j += 1) sums[i * GRID + j] = (one[i] ?? 0) + (other[j] ?? 0);
  }
  sums.sort();
  return Float64Array.from(
    { length: GRID },
    (_, i) => sums.subarray(i * GRID, (i + 1) * GRID).reduce((sum, value) => sum + value, 0) / GRID,
  );
}

/** The smallest x with P(tickets ≤ x) ≥ u, to a hundredth of a ticket. */
function invert(upTo: (x: number) => number, u: number, most: number): number {
  if (upTo(0) >= u) return 0;
  let [low, high] = [0, most];
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (upTo(middle) >= u) high = middle;
    else low = middle;
  }
  return high;
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
