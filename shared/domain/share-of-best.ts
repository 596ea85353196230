/** A week's takings beside those of the best programme; EUR. */
interface WeekTakings {
  takings: number;
  bestTakings: number;
}

/** Weeks of which the trend is made: a month. */
export const TREND_WEEKS = 4;

/** What programmes took of what the best ones would have taken, all weeks together, 0 to 1; null when that is nothing. */
export function shareOfBest(weeks: readonly WeekTakings[]): number | null {
  const best = sum(weeks.map((week) => week.bestTakings));
  return best === 0 ? null : sum(weeks.map((week) => week.takings)) / best;
}

/**
 * The same of each week together with the up to three before it. Sums and no mean of shares: a week in which nothing
 * could be earned must not weigh as much as one in which much was lost.
 *
 * @param weeks oldest first.
 */
export function shareOfBestTrend(weeks: readonly WeekTakings[]): (number | null)[] {
  return weeks.map((_, i) => shareOfBest(weeks.slice(Math.max(0, i + 1 - TREND_WEEKS), i + 1)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
