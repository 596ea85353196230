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
import { HIGH, LOW } from './told-range.ts';
import { ROUNDING } from './room-sets.ts';
import { filmResult, peopleExpected, type FilmOfWeek } from './week-takings.ts';

/** What the best programme would have sold more than the one that was shown; tickets a week, each as what it is worth. */
export interface LeftTickets {
  left: number;
  /** In eight of ten weeks like this one; it holds the number beside it. */
  range: [number, number];
}

/** Possible weeks: the ends of a range are then known to a tenth of its width. */
const DRAWS = 200;
const SEED = 23;
/** The parameters that all films share come first among the variables. */
const SHARED = 4;

const normals = evenNormals(DRAWS, SEED);

/** How many people wanted to see a film, and the tickets that it sold where it was shown. */
interface Drawn {
  people: number;
  sold: number;
}

/**
 * What the best programme would have sold more than the one that was shown, both with the same people for each film. In
 * what range that lies is drawn: what the cinema draws of a film without tickets of its own varies, each film by itself and all of them
 * with what is not known of the cinema's public; and a film that sold out drew as many as its seats or more.
 *
 * @param films whose results are known. Draws belong to places: in the same order the same.
 * @param worths what a ticket of each film is worth (`ticketWorth`): the best programme is the one that sells the most of it. 1 unless given.
 */
export function leftTickets(
  films: readonly FilmOfWeek[],
  rooms: readonly CinemaRoom[],
  local: LocalModel,
  worths: readonly number[] = films.map(() => 1),
): LeftTickets {
  const most = mostTicketsIn(rooms);
  const leftIf = (each: readonly Drawn[]): number => {
    const sold = each.reduce((sum, film, i) => sum + film.sold * (worths[i] ?? 0), 0);
    const left =
      most(
        each.map(({ people }) => people),
        worths,
      ) - sold;
    return left > ROUNDING ? left : 0;
  };
  const left = leftIf(films.map((film) => drawnOf(film, peopleExpected(film, local))));
  const draws = films.map((film, i) => drawsOf(film, normals(SHARED + i), local));
  const drawn = Array.from({ length: DRAWS }, (_, draw) => leftIf(draws.map((of) => of(draw))));
  drawn.sort((a, b) => a - b);
  const [low = left, high = left] = [drawn[Math.floor(LOW * DRAWS)], drawn[Math.ceil(HIGH * DRAWS) - 1]];
  return { left, range: [Math.min(low, left), Math.max(high, left)] };
}

function drawnOf(film: FilmOfWeek, expected: number | null): Drawn {
  const { people, sold } = filmResult(film, expected);
  return { people: people ?? 0, sold: sold.reduce<number>((sum, tickets) => sum + (tickets ?? 0), 0) };
}

/** What a film drew in each possible week. */
function drawsOf(film: FilmOfWeek, own: Float64Array, local: LocalModel): (draw: number) => Drawn {
  const { admissions, origin, rooms } = film;
  const isEntered = rooms.length > 0 && rooms.every(({ entered }) => entered !== null);
  const isFull = isEntered && rooms.every(({ entered, capacity }) => (entered ?? 0) >= capacity);
  if (admissions === null || admissions <= 0 || (isEntered && !isFull)) {
    const known = drawnOf(film, peopleExpected(film, local));
    return () => known;
  }
  const noise = noiseSpread(local, admissions);
  const logMedian =
    Math.log(meanTickets(local, admissions, origin)) - localSpread(local, admissions, origin) ** 2 / 2;
  const [, size, french, american] = parametersIn(admissions, origin);
  const shared = sharedDeviations(local);
  const logSeats = Math.log(rooms.reduce((sum, { capacity }) => sum + capacity, 0));
  return (draw) => {
    const [share = 0, elasticity = 0, ofFrench = 0, ofAmerican = 0] = shared[draw] ?? [];
    const middle = logMedian + share + elasticity * size + ofFrench * french + ofAmerican * american;
    let z = own[draw] ?? 0;
    if (isFull && noise > 0) z = above(z, (logSeats - middle) / noise);
    const people = Math.round(Math.exp(middle + noise * z));
    return rooms.length === 0 ? { people, sold: 0 } : drawnOf(film, people);
  };
}

const deviationsOf = new WeakMap<LocalModel, number[][]>();

/** How far the parameters are from a model in each draw; nothing where they are not in doubt. */
function sharedDeviations(local: LocalModel): number[][] {
  let deviations = deviationsOf.get(local);
  if (deviations === undefined) {
    deviations = [];
    if (local.covariance.some((value) => value !== 0)) {
      const cholesky = new Cholesky(local.covariance, SHARED);
      const of = [0, 1, 2, 3].map(normals);
      for (let draw = 0; draw < DRAWS; draw += 1) {
        deviations.push(cholesky.correlated(of.map((each) => each[draw] ?? 0)));
      }
    }
    deviationsOf.set(local, deviations);
  }
  return deviations;
}

/** A standard normal number moved above another one: to where as much of the tail there is beyond it as was of the whole. */
function above(z: number, least: number): number {
  const tail = normalCdf(-z) * normalCdf(-least);
  return tail === 0 ? least : -normalQuantile(tail);
}
