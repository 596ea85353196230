import { DAYS_A_WEEK, ROOMS, weeklyCapacity, type CinemaSettings, type Room } from './cinema.ts';
import { demandQuantile, expectedSales, probabilityAbove, probabilityUpTo, type Demand } from './demand.ts';

/** A room's week as expected; tickets respect the seats. */
export interface RoomPlan {
  room: Room;
  seats: number;
  /** Tickets that the room can sell in the week. */
  capacity: number;
  filmId: string | null;
  expectedTickets: number;
  /** Eight weeks out of ten between these. */
  ticketsRange: [number, number];
  /** The same a day: a seventh of the week. */
  perDay: { capacity: number; expectedTickets: number; ticketsRange: [number, number] };
  /** Expected tickets over the week's capacity, 0 to 1. */
  expectedOccupancy: number;
  /** EUR a week. */
  expectedTakings: number;
  /** Chance that more people want to come in the week than there are seats, 0 to 1. */
  fullHouseProbability: number;
}

/** A programme's money; EUR a week, ranges hold eight weeks out of ten. */
export interface ProgrammePlan {
  rooms: RoomPlan[];
  expectedTakings: number;
  takingsRange: [number, number];
  fixedCosts: number;
  expectedResult: number;
  resultRange: [number, number];
  /** Chance that the takings exceed the fixed costs, 0 to 1. */
  profitProbability: number;
}

/** Tickets that a room, or both together, sell in the week, as a distribution. */
interface Sales {
  expected: number;
  /** P(tickets ≤ x). */
  upTo: (x: number) => number;
  quantile: (u: number) => number;
  most: number;
}

/** Weeks out of ten that end below and above a range. */
const [LOW, HIGH] = [0.1, 0.9];
/** Points of the grid over which two rooms are added; the mean of a smooth function is then exact to about 1e-4. */
const GRID = 200;

/**
 * Expected values, ranges and chances of a programme whose films all have a demand. Two films are taken as
 * independent; one film in both rooms is one demand that fills room 1 first, room 2 with what is left.
 */
export function moneyOf(
  films: Record<Room, string | null>,
  demands: ReadonlyMap<string, Demand>,
  settings: CinemaSettings,
): ProgrammePlan {
  const demandIn = (room: Room): Demand | null => demands.get(films[room] ?? '') ?? null;
  const [first, second] = [demandIn(1), demandIn(2)];
  const before = first !== null && films[1] === films[2] ? weeklyCapacity(settings, 1) : 0;
  const sales: Record<Room, Sales> = {
    1: salesOf(first, 0, weeklyCapacity(settings, 1)),
    2: salesOf(second, before, weeklyCapacity(settings, 2)),
  };
  const together =
    before > 0
      ? salesOf(first, 0, weeklyCapacity(settings, 1) + weeklyCapacity(settings, 2))
      : sumOf(sales[1], sales[2]);

  const { ticketPrice, fixedCosts } = settings;
  const expectedTakings = together.expected * ticketPrice;
  const takingsRange = scale(rangeOf(together), ticketPrice);
  return {
    rooms: ROOMS.map((room) => ({
      room,
      seats: settings.seats[room],
      filmId: films[room],
      ...ticketsIn(sales[room], weeklyCapacity(settings, room)),
      expectedTakings: sales[room].expected * ticketPrice,
      fullHouseProbability: fullHouse(demandIn(room), sales[room].most + (room === 2 ? before : 0)),
    })),
    expectedTakings,
    takingsRange,
    fixedCosts,
    expectedResult: expectedTakings - fixedCosts,
    resultRange: [takingsRange[0] - fixedCosts, takingsRange[1] - fixedCosts],
    profitProbability: ticketPrice === 0 ? 0 : 1 - together.upTo(fixedCosts / ticketPrice),
  };
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

/** The sum of two independent sales: the first on a grid of its quantiles, the second by its distribution. */
function sumOf(a: Sales, b: Sales): Sales {
  const grid = Array.from({ length: GRID }, (_, i) => a.quantile((i + 0.5) / GRID));
  const upTo = (x: number): number => grid.reduce((sum, value) => sum + b.upTo(x - value), 0) / GRID;
  const most = a.most + b.most;
  return { expected: a.expected + b.expected, upTo, quantile: (u) => invert(upTo, u, most), most };
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
  const ticketsRange = rangeOf(sales);
  return {
    capacity,
    expectedTickets: sales.expected,
    ticketsRange,
    perDay: {
      capacity: capacity / DAYS_A_WEEK,
      expectedTickets: sales.expected / DAYS_A_WEEK,
      ticketsRange: scale(ticketsRange, 1 / DAYS_A_WEEK),
    },
    expectedOccupancy: sales.expected / capacity,
  };
}

function fullHouse(demand: Demand | null, seats: number): number {
  return demand === null ? 0 : probabilityAbove(demand, seats);
}

function rangeOf(sales: Sales): [number, number] {
  return [sales.quantile(LOW), sales.quantile(HIGH)];
}

function scale([low, high]: [number, number], factor: number): [number, number] {
  return [low * factor, high * factor];
}
