import type { CinemaRoom } from './cinema.ts';
import { evenNormals } from './even-normals.ts';
import { Cholesky } from './local-demand/linear-algebra.ts';
import {
  localSpread,
  meanTickets,
  noiseSpread,
  parametersIn,
  type LocalModel,
} from './local-demand/local-model.ts';
import { mostTicketsIn } from './most-tickets.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { filmResult, peopleExpected, type FilmOfWeek } from './week-takings.ts';

/** Possible weeks: by as many the ends of a range are known to some percent of its width. */
const DRAWS = 100;
const SEED = 23;
/** Weeks out of ten that end below and above a range. */
const [LOW, HIGH] = [0.1, 0.9];
/** The parameters that all films share come first among the variables. */
const SHARED = 4;

const normals = evenNormals(DRAWS, SEED);

/** What is not known of a film: how many people wanted to see it in each possible week. */
type PeopleIn = (draw: number) => number | null;

/**
 * Tickets that the best programme would have sold more than the one that was shown, as it turns out, and the range in which
 * that lies in eight of ten weeks: what the cinema draws of films without tickets of their own varies (each film by
 * itself, and all with what is not known of the cinema's share), and a film that sold out drew as many as the seats or more.
 * Programme and best one are reckoned with the same people in each possible week, so it is never below 0.
 *
 * @param films whose results are known, in an order that does not change.
 */
export function leftTickets(
  films: readonly FilmOfWeek[],
  rooms: readonly CinemaRoom[],
  local: LocalModel,
): { left: number; range: [number, number] } {
  const most = mostTicketsIn(rooms);
  const leftIf = (peopleOf: readonly (number | null)[]): number => {
    const results = films.map((film, i) => filmResult(film, peopleOf[i] ?? null));
    const sold = sum(results.flatMap((result) => result.sold.map((tickets) => tickets ?? 0)));
    return Math.max(0, most(results.map(({ people }) => people ?? 0)) - sold);
  };
  const left = leftIf(films.map((film) => peopleExpected(film, local)));
  const unknown = peopleDrawn(films, local);
  const drawn = Array.from({ length: DRAWS }, (_, draw) => leftIf(unknown.map((peopleIn) => peopleIn(draw))));
  drawn.sort((a, b) => a - b);
  const [low = left, high = left] = [drawn[Math.floor(LOW * DRAWS)], drawn[Math.ceil(HIGH * DRAWS) - 1]];
  return { left, range: [Math.min(low, left), Math.max(high, left)] };
}

function peopleDrawn(films: readonly FilmOfWeek[], local: LocalModel): PeopleIn[] {
  const shared = sharedDeviations(local);
  return films.map((film, i): PeopleIn => {
    const { admissions, origin, rooms } = film;
    if (admissions === null || admissions <= 0) return () => peopleExpected(film, local);
    const noise = noiseSpread(local, admissions);
    const logMedian =
      Math.log(meanTickets(local, admissions, origin)) - localSpread(local, admissions, origin) ** 2 / 2;
    const parameters = parametersIn(admissions, origin);
    const own = normals(SHARED + i);
    const seats = seatsSoldOut(rooms);
    return (draw) => {
      const middle = parameters.reduce(
        (total, part, each) => total + part * (shared[draw]?.[each] ?? 0),
        logMedian,
      );
      const z = own[draw] ?? 0;
      if (seats === null || noise === 0) return Math.round(Math.exp(middle + noise * z));
      return Math.round(
        Math.max(seats, Math.exp(middle + noise * above(z, (Math.log(seats) - middle) / noise))),
      );
    };
  });
}

/** Tickets that the rooms of a film could sell, where all of them sold out; null otherwise. */
function seatsSoldOut(rooms: FilmOfWeek['rooms']): number | null {
  const isFull = rooms.length > 0 && rooms.every(({ capacity, entered }) => (entered ?? 0) >= capacity);
  return isFull ? sum(rooms.map(({ capacity }) => capacity)) : null;
}

/** How far the parameters are from the model in each draw. */
function sharedDeviations({ covariance }: LocalModel): readonly (readonly number[])[] {
  if (covariance.every((value) => value === 0)) return [];
  const cholesky = new Cholesky(covariance, SHARED);
  const of = Array.from({ length: SHARED }, (_, parameter) => normals(parameter));
  return Array.from({ length: DRAWS }, (_, draw) => cholesky.correlated(of.map((each) => each[draw] ?? 0)));
}

/** Of a standard normal number the one at the same place among those above another: its tail is as much of the tail there. */
function above(z: number, least: number): number {
  const tail = normalCdf(-z) * normalCdf(-least);
  return tail === 0 ? least : -normalQuantile(tail);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
