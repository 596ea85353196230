import type { Cinema } from './cinema.ts';
import { keptOfFilm, keptTakings, rentalRateOf, type RoomTakings } from './kept-money.ts';
import { sumOf, worthOf, type Sales } from './sales.ts';
import type { KeptMoney, RoomPlan } from './shapes/programme.ts';
import { HIGH, LOW } from './told-range.ts';

/** Tickets that a film sells in all its rooms together. */
interface FilmSales {
  filmId: string;
  sales: Sales;
}

/**
 * What the cinema keeps of a programme's takings, EUR a week; null where it does not ask. Films are independent of each
 * other, as in `moneyOf`; the range holds its expected value.
 *
 * @param rooms what is expected of each.
 * @param sum of the films' sales.
 */
export function keptMoneyOf(
  rooms: RoomTakings,
  films: readonly FilmSales[],
  sum: Sales,
  cinema: Cinema,
): KeptMoney | null {
  const kept = keptTakings(rooms, cinema);
  if (kept === null) return null;
  const { quantile, upTo } = keptSum(films, sum, cinema);
  const range: [number, number] = [
    Math.min(quantile(LOW), kept.takings),
    Math.max(quantile(HIGH), kept.takings),
  ];
  const { fixedCosts } = cinema;
  return {
    ...kept,
    range,
    result: kept.takings - fixedCosts,
    resultRange: [range[0] - fixedCosts, range[1] - fixedCosts],
    profitProbability: 1 - upTo(fixedCosts),
  };
}

/** What the cinema keeps of what it expects of a room; null where it does not ask, and no rate without a film. */
export function keptInRoom(
  room: RoomTakings[number],
  cinema: Cinema,
): Pick<RoomPlan, 'expectedKept' | 'rentalRate'> {
  const kept = keptTakings([room], cinema);
  if (kept === null) return { expectedKept: null, rentalRate: null };
  return {
    expectedKept: kept.takings,
    rentalRate: room.filmId === null ? null : rentalRateOf(room.filmId, cinema),
  };
}

/** In EUR. Adding up takes long, so that films of one rate are not added up once more. */
function keptSum(films: readonly FilmSales[], sum: Sales, cinema: Cinema): Sales {
  const worth = films.map(({ filmId }) => cinema.ticketPrice * keptOfFilm(filmId, cinema));
  const [only = 0, ...others] = new Set(worth);
  return others.length === 0
    ? worthOf(sum, only)
    : sumOf(films.map(({ sales }, i) => worthOf(sales, worth[i] ?? 0)));
}
