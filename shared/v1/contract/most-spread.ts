/** p90 of a forecast is at most so many times its p10. Those that are made here stay far below. */
export const MOST_SPREAD = 1_000_000;

/**
 * A forecast's mean is at most so many times its p90, and its p10 at most so many times its mean. A narrow interval of a skewed
 * forecast may end below its mean: the calibration's factor from median to mean (`ml/niab_ml/calibration.py`) is 0.8 to 2.
 */
export const MOST_MEAN_BESIDE = 2;
