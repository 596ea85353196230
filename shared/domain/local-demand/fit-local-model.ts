import { logNormalCdf } from '../normal.ts';
import { Cholesky } from './linear-algebra.ts';
import { sizeOf, type LocalModel } from './local-model.ts';
import type { Origin } from './origin.ts';
import type { Belief, LocalPrior } from './prior.ts';

/** What the cinema sold of a film in its first week, all its rooms together, beside the film's national first week. */
export interface SoldFilm {
  week: string;
  /** National first-week admissions. */
  admissions: number;
  origin: Origin;
  tickets: number;
  /** Tickets that the rooms which showed it could sell. */
  capacity: number;
}

/** From here on a room counts as sold out: some seats are never sold. */
const FULL = 0.95;
/** Deviations beyond which a film pulls no harder: a mistyped number must not move the cinema's share. */
const OUTLIER = 2.5;
/** Parameters: ln share, elasticity, french, american, ln spread, slope of the spread. */
const SIZE = 6;
const MOST_STEPS = 50;
/** Of the log posterior: a step that brings less is the last. */
const CLOSE = 1e-8;
const LOG_ROOT_TAU = Math.log(2 * Math.PI) / 2;

/** A film as the fit sees it. */
interface Observation {
  /** ln(admissions / 300,000), within the sizes of which something is known. */
  x: number;
  french: number;
  american: number;
  /** ln(tickets / admissions). */
  y: number;
  /** Sold out: more would have come. */
  isCensored: boolean;
}

/** Minus the log posterior at a point, with its slope and the lower half of its expected curvature. */
interface Posterior {
  loss: number;
  slope: Float64Array;
  curvature: Float64Array;
}

/**
 * The most likely model of a cinema that sold these tickets, and how sure it is (Laplace): normal noise of the logarithms
 * with a spread that changes with the film's size, a sold-out room as "at least" (Tobit), films far off weighing less
 * (Huber), and what was believed before as a prior. Films without admissions say nothing, nor do those of which not one ticket
 * was sold: where a week of shows finds nobody, the cinema was closed.
 */
export function fitLocalModel(sold: readonly SoldFilm[], prior: LocalPrior): LocalModel {
  const films = sold.filter(({ admissions, tickets }) => admissions > 0 && tickets > 0);
  const observations = films.map(observationOf);
  const beliefs = [
    ...[prior.logShare, prior.elasticity, prior.french, prior.american],
    ...[prior.logSpread, prior.spreadSlope],
  ];
  const found = lowest(
    (at) => posteriorAt(at, observations, beliefs),
    beliefs.map(({ mean }) => mean),
  );
  const [logShare = 0, elasticity = 1, french = 0, american = 0, logSpread = 0, spreadSlope = 0] = found.at;
  const inverse = new Cholesky(found.curvature, SIZE).inverse();
  return {
    ...{ share: Math.exp(logShare), elasticity, french, american },
    ...{ spread: Math.exp(logSpread), spreadSlope },
    covariance: [0, 1, 2, 3].flatMap((i) => inverse.slice(SIZE * i, SIZE * i + 4)),
    weeks: new Set(films.map(({ week }) => week)).size,
    films: films.length,
  };
}

function observationOf({ admissions, origin, tickets, capacity }: SoldFilm): Observation {
  return {
    x: sizeOf(admissions),
    french: Number(origin === 'french'),
    american: Number(origin === 'american'),
    y: Math.log(tickets / admissions),
    isCensored: tickets >= FULL * capacity,
  };
}

function posteriorAt(
  at: ArrayLike<number>,
  observations: readonly Observation[],
  beliefs: readonly Belief[],
): Posterior {
  const [logShare = 0, elasticity = 1, ofFrench = 0, ofAmerican = 0, logSpread = 0, slopeOfSpread = 0] =
    Array.from(at);
  const slope = new Float64Array(SIZE);
  const curvature = new Float64Array(SIZE * SIZE);
  let loss = 0;
  for (const [i, { mean, deviation }] of beliefs.entries()) {
    const away = ((at[i] ?? 0) - mean) / deviation;
    loss += (away * away) / 2;
    slope[i] = away / deviation;
    curvature[SIZE * i + i] = 1 / (deviation * deviation);
  }
  const direction = new Float64Array(SIZE);
  const set = (byMean: number, bySpread: number, { x, french, american }: Observation): void => {
    direction[0] = byMean;
    direction[1] = byMean * x;
    direction[2] = byMean * french;
    direction[3] = byMean * american;
    direction[4] = bySpread;
    direction[5] = bySpread * x;
  };
  for (const film of observations) {
    const logOfSpread = logSpread + slopeOfSpread * film.x;
    const spread = Math.exp(logOfSpread);
    const expected =
      logShare +
      (elasticity - 1) * film.x +
      ofFrench * film.french +
      ofAmerican * film.american -
      (spread * spread) / 2;
    const z = (film.y - expected) / spread;
    if (film.isCensored) {
      // P(more would have come) = Φ(−z).
      const logMore = logNormalCdf(-z);
      const mills = Math.exp(-(z * z) / 2 - LOG_ROOT_TAU - logMore);
      loss -= logMore;
      set(1 / spread, z - spread, film);
      addAlong(slope, direction, -mills);
      addOuter(curvature, direction, Math.max(mills * (mills - z), 0));
    } else {
      const held = Math.min(Math.max(z, -OUTLIER), OUTLIER);
      loss += logOfSpread + held * (z - held / 2);
      set(-1 / spread, spread - z, film);
      addAlong(slope, direction, held);
      set(-1 / spread, spread, film);
      addOuter(curvature, direction, z === 0 ? 1 : held / z);
      set(0, 1, film);
      addAlong(slope, direction, 1);
      addOuter(curvature, direction, 2);
    }
  }
  return { loss, slope, curvature };
}

function addAlong(slope: Float64Array, direction: Float64Array, by: number): void {
  for (let i = 0; i < SIZE; i += 1) slope[i] = (slope[i] ?? 0) + by * (direction[i] ?? 0);
}

/** The lower half: the matrix is symmetric. */
function addOuter(curvature: Float64Array, direction: Float64Array, weight: number): void {
  for (let i = 0; i < SIZE; i += 1) {
    const one = weight * (direction[i] ?? 0);
    if (one === 0) continue;
    for (let j = 0; j <= i; j += 1) {
      curvature[SIZE * i + j] = (curvature[SIZE * i + j] ?? 0) + one * (direction[j] ?? 0);
    }
  }
}

/** Newton's method with the expected curvature, damped until the loss falls. */
function lowest(of: (at: ArrayLike<number>) => Posterior, from: readonly number[]) {
  let at = Float64Array.from(from);
  let here = of(at);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const way = new Cholesky(here.curvature, SIZE).solve(here.slope);
    let there: Posterior | null = null;
    for (let part = 1; part > 1e-6; part /= 2) {
      const next = at.map((value, i) => value - part * (way[i] ?? 0));
      const tried = of(next);
      if (!(tried.loss < here.loss)) continue;
      [at, there] = [next, tried];
      break;
    }
    if (there === null || here.loss - there.loss < CLOSE) {
      here = there ?? here;
      break;
    }
    here = there;
  }
  return { at, curvature: here.curvature };
}
