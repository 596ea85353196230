/**
 * Intervals that stay true: adaptive conformal inference (Gibbs and Candès, NeurIPS 2021), by side. A model's intervals are
 * calibrated on years past; when films come out below or above them more often than is meant, those of later weeks are made
 * wider on that side, and narrower when they do so less often. `ml/niab_ml/adaptive.py` measures the same, number for number.
 */

/** Share of films that an interval misses on each side, as it is asked of the calibration. */
export interface IntervalLevels {
  /** Below p10. */
  low: number;
  /** Above p90. */
  high: number;
}

/** Films of a cinema week whose result is known, and how many of them came out beside the interval that was served. */
export interface IntervalOutcome {
  films: number;
  below: number;
  above: number;
}

/** What is meant: an 80 % interval, as often too high as too low. */
const MEANT_LEVEL = 0.1;
/** Asked for until results say otherwise. */
export const FIRST_LEVELS: IntervalLevels = { low: MEANT_LEVEL, high: MEANT_LEVEL };

/** The paper's γ: with less the first year stays too narrow, with more the intervals are unsteady (docs/decisions/0043). */
const STEP = 0.05;
/** Some films always surprise, and an interval is never less than 40 % of what may come. */
const LEAST = 0.005;
const MOST = 0.3;

/** The levels to ask for after weeks whose results are known, in order of time. A week without a result changes nothing. */
export function levelsAfter(weeks: readonly IntervalOutcome[]): IntervalLevels {
  return weeks
    .filter(({ films }) => films > 0)
    .reduce(
      ({ low, high }, { films, below, above }) => ({
        low: moved(low, below / films),
        high: moved(high, above / films),
      }),
      FIRST_LEVELS,
    );
}

function moved(level: number, misses: number): number {
  return Math.min(MOST, Math.max(LEAST, level + STEP * (MEANT_LEVEL - misses)));
}

/** How films came out, beside the intervals that were served. */
export function intervalOutcome(
  films: readonly { p10: number; p90: number; actual: number }[],
): IntervalOutcome {
  return {
    films: films.length,
    below: films.filter(({ p10, actual }) => actual < p10).length,
    above: films.filter(({ p90, actual }) => actual > p90).length,
  };
}
