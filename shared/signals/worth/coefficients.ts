import type { SignalCoefficients } from '../../domain/shapes/signal-use.ts';

/** However loud a signal is: a third less, or half as much again. */
export const MOST_MOVE = Math.log(1.5);
/** A result beyond this, in ln, tells of an accident more than of a signal. */
const MOST_RESIDUAL = 1.5;
/** Films that a slope is pulled to zero by, as if they had shown nothing. */
const SILENT_FILMS = 10;
/** Of values that hardly differ, what is left of them is rounding. */
const LEAST_VARIANCE = 1e-6;

/** A film with a value that its forecast could have known, and what came of it. */
export interface SignalFilm {
  /** Of the model alone; admissions. */
  p50: number;
  actual: number;
  value: number;
}

/**
 * Learns how far forecasts are to be moved. A signal mostly says how big a film is, which its forecast knows: only what it says
 * beyond that counts, and there is no constant, since a forecast that is too low in general is no merit of a signal.
 */
export function learn(films: readonly SignalFilm[]): SignalCoefficients {
  const sizes = films.map(({ p50 }) => Math.log(p50));
  const loud = films.map(({ value }) => Math.log1p(value));
  const size = slopeOf(sizes, loud);
  const level = meanOf(loud) - size * meanOf(sizes);
  const news = films.map((film) => newsIn(film, { level, size }));
  const residuals = films.map(({ p50, actual }) => clamp(Math.log(Math.max(actual, 1) / p50), MOST_RESIDUAL));
  const spread = sumOf(news.map((each) => each * each));
  const told = sumOf(news.map((each, i) => each * (residuals[i] ?? 0)));
  const slope =
    spread / films.length < LEAST_VARIANCE ? 0 : told / (spread * (1 + SILENT_FILMS / films.length));
  return { level, size, slope };
}

/** How far a forecast is to be moved, in ln. */
export function moveOf(film: Pick<SignalFilm, 'p50' | 'value'>, coefficients: SignalCoefficients): number {
  return clamp(coefficients.slope * newsIn(film, coefficients), MOST_MOVE);
}

/** How much louder a signal is than that of films which are forecast alike, in ln. */
function newsIn(
  { p50, value }: Pick<SignalFilm, 'p50' | 'value'>,
  { level, size }: Pick<SignalCoefficients, 'level' | 'size'>,
): number {
  return Math.log1p(value) - level - size * Math.log(p50);
}

function slopeOf(xs: readonly number[], ys: readonly number[]): number {
  const [x, y] = [meanOf(xs), meanOf(ys)];
  const spread = sumOf(xs.map((each) => (each - x) ** 2));
  const together = sumOf(xs.map((each, i) => (each - x) * ((ys[i] ?? 0) - y)));
  return spread / xs.length < LEAST_VARIANCE ? 0 : together / spread;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, -most), most);
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
