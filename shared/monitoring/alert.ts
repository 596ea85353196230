import type { IsoDate } from '../domain/cinema-week.ts';
import type { Outside } from './bands.ts';
import type { Movement } from './drift.ts';
import type { Measure } from '../domain/forecast-measures.ts';
import type { WeekPerformance } from './performance.ts';

/** On which side of its band a measure is bad news; intervals that are narrower than usual and still cover are none. */
const BAD: Record<Measure, readonly Outside['side'][]> = {
  wape: ['high'],
  shareOfBestTakings: ['low'],
  coverage: ['low'],
  width: ['high'],
  bias: ['low', 'high'],
  medianLogRatio: ['low', 'high'],
};

/** The windows of `WeekPerformance` by which somebody is told. */
const TOLD_WINDOWS = ['recent', 'rolling'] as const;

/** A month's films: of fewer nobody is told anything. */
const FEWEST_FILMS = 40;

/** What got worse of a window. */
export interface Worse extends Outside {
  window: (typeof TOLD_WINDOWS)[number];
}

/** Why somebody is told. */
export interface Alert {
  week: IsoDate;
  /** What moved most of that which counts. */
  movement: Movement;
  /** What got worse, of all films together. */
  worse: Worse[];
}

/**
 * An alert where drift and performance agree on the same week, and none where one of them speaks alone. Drift speaks where a check
 * lies as far from what it says of the reference's own windows as `tellFrom` asks. Performance speaks where a measure of all films
 * together lies on the bad side of its band, in the three weeks or in the thirteen that end with this one. Until a model has a month
 * of results nobody is told. Slices and single weeks are shown and tell nobody: there are too many of them.
 *
 * @param moved what moved most first.
 */
export function alertOf(moved: readonly Movement[], performance: WeekPerformance): Alert | null {
  const movement = moved.find(({ z, tellFrom }) => z > tellFrom);
  const worse = TOLD_WINDOWS.flatMap((window) =>
    performance[window].outside
      .filter(({ measure, side }) => BAD[measure].includes(side))
      .map((each) => ({ ...each, window })),
  );
  if (performance.rolling.films < FEWEST_FILMS) return null;
  return movement === undefined || worse.length === 0 ? null : { week: performance.week, movement, worse };
}
