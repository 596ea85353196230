/** p90 of a forecast is at most so many times its p10. Those that are made here stay far below. */
export const MOST_SPREAD = 1_000_000;
