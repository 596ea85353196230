import { addWeeks, stageDate, weeksBetween, type IsoDate, type Stage } from './cinema-week.ts';
import { median } from './median.ts';
import { Z90 } from './normal.ts';
import { lineOfSlope, robustLine, type Line } from './robust-line.ts';
import type { ScreensKnown } from './screens-known.ts';
import { copiesBefore, type ShowsAndCopies } from './shows-and-copies.ts';

/** Films whose shows and screens are both known, from which on the slope is learned and estimates may be used. */
export const ENOUGH_FILMS = 60;
/** Until then: ln(screens) per ln(shows), between "tells nothing" and "in proportion"; nobody has kept such pairs before. */
const PRIOR_SLOPE = 0.5;
/** Films from which on even the level of that line is worth something. */
const FEWEST_FILMS = 10;
/** What is learned from: an agenda that counts in another way is followed after some months. */
const WEEKS_LEARNED = 52;
const MOST_FILMS = 240;

/** What is judged of: about a quarter of a year, for results come two weeks late. */
const WEEKS_JUDGED = 16;
const FEWEST_JUDGED = 30;
/** Judged weeks that alone must not speak against the estimates. */
const WEEKS_LATELY = 4;
/** An estimate is never told as if it were a number that somebody has told. */
const LEAST_SPREAD = 0.1;

/** What a day's estimate goes back to, at most. */
export const WEEKS_READ = WEEKS_LEARNED + WEEKS_JUDGED;

/** What can be said of screens on one day; all in natural logarithms. */
interface ScreensFit {
  line: Line;
  /** ln(shows) is taken for no less and no more than has been seen. */
  range: { least: number; most: number };
  /** What would be said of any film without its shows: the median of ln(screens) of the same films. */
  withoutShows: number;
  /** Those that it was learned from. */
  films: number;
}

/** An estimate that could have been made, before what came true was known. */
interface EarlierEstimate {
  pair: ShowsAndCopies;
  /** ln(screens), from the shows and without them. */
  estimated: number;
  withoutShows: number;
}

/** What became of such an estimate, in ln(screens): what came true less what was said, from the shows and without them. */
export interface EstimateOutcome {
  week: IsoDate;
  error: number;
  errorWithoutShows: number;
}

/** How the estimates of the weeks before have fared, as of a day. */
interface ScreensVerdict {
  films: number;
  weeks: number;
  /** Mean |ln error| over the films. */
  error: number;
  errorWithoutShows: number;
  /** Standard deviation of ln(screens) that the errors let expect. */
  spread: number;
  /** Whether they are used. */
  isOn: boolean;
}

/** What announced shows tell of screens, as of a day before a week. */
export interface ShowsLearned {
  week: IsoDate;
  /** Null while fewer than `FEWEST_FILMS` are known. */
  fit: ScreensFit | null;
  /** Null while there is nothing to judge. */
  verdict: ScreensVerdict | null;
}

/**
 * Learns from the films of earlier weeks how many screens a film gets whose shows are announced: a robust line of ln(screens) on
 * ln(shows), the shows as of the same stage. Whether it is used is decided anew for each week by what the weeks before would have
 * had of it, each from what was known on its own day: nothing is judged by what it was fitted on.
 */
export class ShowsHistory {
  readonly #pairs: readonly ShowsAndCopies[];
  readonly #stage: Stage;
  readonly #estimates = new Map<IsoDate, EarlierEstimate[]>();

  constructor(pairs: readonly ShowsAndCopies[], stage: Stage) {
    this.#pairs = pairs.toSorted((a, b) => a.week.localeCompare(b.week) || a.filmId.localeCompare(b.filmId));
    this.#stage = stage;
  }

  /** @param day what was told on this day or later is not known. */
  before(week: IsoDate, day: IsoDate = stageDate(week, this.#stage)): ShowsLearned {
    const fit = fitBefore(this.#pairs, week, day);
    const judged = weeksBetween(addWeeks(week, -WEEKS_JUDGED), addWeeks(week, -1)).flatMap((earlier) =>
      this.outcomesOf(earlier, day),
    );
    return { week, fit, verdict: verdictOn(judged, fit) };
  }

  /** What is known before a day of the estimates that a week's run could have made, whether or not they were used. */
  outcomesOf(week: IsoDate, day: IsoDate): EstimateOutcome[] {
    return this.#estimatesOf(week).flatMap(({ pair, estimated, withoutShows }) => {
      const screens = copiesBefore(pair, day);
      if (screens === null) return [];
      const truth = Math.log(screens);
      return [{ week, error: truth - estimated, errorWithoutShows: truth - withoutShows }];
    });
  }

  /** Those that the stage's run of a week could have made. */
  #estimatesOf(week: IsoDate): EarlierEstimate[] {
    const made = this.#estimates.get(week) ?? this.#estimate(week);
    this.#estimates.set(week, made);
    return made;
  }

  #estimate(week: IsoDate): EarlierEstimate[] {
    const ofWeek = this.#pairs.filter((pair) => pair.week === week);
    const fit = ofWeek.length === 0 ? null : fitBefore(this.#pairs, week, stageDate(week, this.#stage));
    if (fit === null) return [];
    const { withoutShows } = fit;
    return ofWeek.map((pair) => ({ pair, estimated: estimateOf(fit, pair.shows), withoutShows }));
  }
}

/** The screens of films by their shows, by film id; none where the estimates are not used. */
export function estimatedScreens(
  { fit, verdict }: ShowsLearned,
  shows: ReadonlyMap<string, number>,
): Map<string, ScreensKnown> {
  if (fit === null || verdict?.isOn !== true) return new Map();
  return new Map(
    [...shows].map(([filmId, count]) => [
      filmId,
      { screens: Math.max(1, Math.round(Math.exp(estimateOf(fit, count)))), spread: verdict.spread },
    ]),
  );
}

function fitBefore(pairs: readonly ShowsAndCopies[], week: IsoDate, day: IsoDate): ScreensFit | null {
  const first = addWeeks(week, -WEEKS_LEARNED);
  const points = pairs
    .filter((pair) => pair.week < week && pair.week >= first)
    .flatMap((pair) => {
      const screens = copiesBefore(pair, day);
      return screens === null ? [] : [{ x: Math.log(pair.shows), y: Math.log(screens) }];
    })
    .slice(-MOST_FILMS);
  if (points.length < FEWEST_FILMS) return null;
  const shows = points.map(({ x }) => x);
  return {
    line: points.length < ENOUGH_FILMS ? lineOfSlope(points, PRIOR_SLOPE) : robustLine(points),
    range: { least: Math.min(...shows), most: Math.max(...shows) },
    withoutShows: median(points.map(({ y }) => y)),
    films: points.length,
  };
}

/** ln(screens) for a number of shows. */
function estimateOf({ line, range }: ScreensFit, shows: number): number {
  return line.intercept + line.slope * Math.min(Math.max(Math.log(shows), range.least), range.most);
}

/**
 * On: enough films are known and judged, the estimates were nearer to what came true than the median of the screens known so far,
 * over the weeks by more than chance (one side, 90 %), and the last weeks do not say otherwise.
 */
function verdictOn(judged: readonly EstimateOutcome[], fit: ScreensFit | null): ScreensVerdict | null {
  if (judged.length === 0) return null;
  const films = judged.map(({ week, error, errorWithoutShows }) => ({
    ...{ week, error: Math.abs(error), without: Math.abs(errorWithoutShows) },
  }));
  const gains = [...Map.groupBy(films, ({ week }) => week).values()].map((ofWeek) =>
    mean(ofWeek.map(({ error, without }) => without - error)),
  );
  const isEnough = (fit?.films ?? 0) >= ENOUGH_FILMS && films.length >= FEWEST_JUDGED;
  return {
    films: films.length,
    weeks: gains.length,
    error: mean(films.map(({ error }) => error)),
    errorWithoutShows: mean(films.map(({ without }) => without)),
    spread: spreadOf(films.map(({ error }) => error)),
    isOn: isEnough && isSurelyAbove0(gains) && mean(gains.slice(-WEEKS_LATELY)) > 0,
  };
}

/** Of the normal distribution that has 80 % of the errors within its p10 and p90; a fifth of them may be of any size. */
function spreadOf(errors: readonly number[]): number {
  const sorted = errors.toSorted((a, b) => a - b);
  // One film more than there are: the one that is to come (Vovk's conformal quantile).
  const index = Math.min(Math.ceil(0.8 * (errors.length + 1)), errors.length) - 1;
  return Math.max(LEAST_SPREAD, (sorted[index] ?? Infinity) / Z90);
}

function isSurelyAbove0(gains: readonly number[]): boolean {
  if (gains.length < WEEKS_LATELY) return false;
  const center = mean(gains);
  const variance = gains.reduce((sum, gain) => sum + (gain - center) ** 2, 0) / (gains.length - 1);
  return center > Z90 * Math.sqrt(variance / gains.length);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
