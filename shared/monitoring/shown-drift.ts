import type { IsoDate } from '../domain/cinema-week.ts';
import { leastSpread } from './drift-checks.ts';
import { MOST_DEVIATIONS, type Movement } from './drift.ts';
import { quantileOf } from './quantile.ts';
import type { Reference } from './reference-file.ts';
import { rounded } from './rounded.ts';
import { OF_SCREENS } from './screens-collected.ts';
import { ALWAYS_SHOWN, DRAWN, scaleOf, shownName, type ShownScale } from './shown-features.ts';
import type { WatchedFilm, WeekReport } from './watch.ts';

/** Values of the reference that are shown at most. */
const MOST_VALUES = 120;
/** Features that are shown because they moved. */
const MOST_MOVED = 4;

/** Of how many films a feature is unknown is looked at where a reader asks for it. */
const MISSED = ['screens', 'us_opening', 'duration', 'distributor_mean', 'director_mean', 'lead_mean'];

interface Box {
  /** The 5th and the 95th percentile, the quartiles and the median of the known values; null of none. */
  box: { low: number; q1: number; median: number; q3: number; high: number } | null;
  /** Share of films of which it is unknown. */
  missing: number;
}

interface Boxed<T> extends Box {
  values: T[];
}

export interface ShownFeature extends ShownScale {
  name: string;
  /** With known values at even distances from all in order. */
  reference: Boxed<number>;
  /** With the value of each film, in their order; null where it is unknown. */
  recent: Boxed<number | null>;
  /** Jensen-Shannon divergence, what is out of the ordinary from, deviations from what is usual; null where nothing can be said. */
  divergence: { value: number; threshold: number; z: number } | null;
}

export interface ShownDrift {
  /** The last of the weeks. */
  week: IsoDate;
  films: { week: IsoDate; filmId: string; title: string }[];
  /** False: runs learn no screens here, and what these make known is left out. */
  screensCollected: boolean;
  /** Those that moved out of the ordinary first, then always the same ones. */
  features: ShownFeature[];
  /** Shares of unknown names, and of missing values where they matter. */
  shares: Movement[];
}

/** A watched film under the name that its reader knows. */
export type TitledFilm = WatchedFilm & { title: string };

/**
 * Recent films beside the reference, as a page shows them.
 *
 * @param films of the thirteen weeks that end with `week`.
 * @param rolling the checks of these films, what moved most first.
 */
export function shownDrift(
  reference: Reference,
  {
    week,
    films,
    rolling,
    screensCollected,
  }: Pick<WeekReport, 'week' | 'rolling' | 'screensCollected'> & { films: readonly TitledFilm[] },
): ShownDrift {
  const byDistribution = new Map(
    rolling.filter(({ kind }) => kind === 'distribution').map((each) => [shownName(each.feature), each]),
  );
  const moved = rolling.filter(({ z }) => z > MOST_DEVIATIONS).map(({ feature }) => shownName(feature));
  const always = ALWAYS_SHOWN.filter((name) => screensCollected || !OF_SCREENS.has(name));
  const names = new Set([...[...new Set(moved)].slice(0, MOST_MOVED), ...always]);
  return {
    week,
    films: films.map((film) => ({ week: film.week, filmId: film.filmId, title: film.title })),
    screensCollected,
    features: [...names].map((name) => ({
      ...{ name, ...scaleOf(name) },
      reference: withBox(ofReference(reference, name), thinned),
      recent: withBox(films.map(valueIn(name)), (_, all) => all.map(rounded)),
      divergence: divergenceOf(byDistribution.get(name), films.length),
    })),
    shares: rolling
      .filter(({ kind, feature }) => kind === 'unknown' || (kind === 'missing' && MISSED.includes(feature)))
      .map(shownMovement),
  };
}

/** A check as it is stored and shown. */
export function shownMovement({ feature, kind, value, mean, spread, z, tellFrom }: Movement): Movement {
  return {
    ...{ feature: shownName(feature), kind, value: rounded(value), mean: rounded(mean) },
    ...{ spread: rounded(spread), z: rounded(z), tellFrom: rounded(tellFrom) },
  };
}

function divergenceOf(movement: Movement | undefined, films: number): ShownFeature['divergence'] {
  if (movement === undefined) return null;
  const { kind, value, mean, spread, z } = movement;
  const threshold = mean + MOST_DEVIATIONS * Math.max(spread, leastSpread(kind, mean, films));
  return { value: rounded(value), threshold: rounded(threshold), z: rounded(z) };
}

/** A film that nobody saw counts as one admission. */
const lnDrawn = (actual: number): number => Math.log(Math.max(actual, 1));

function ofReference({ films, features }: Reference, name: string): (number | null)[] {
  if (name === DRAWN) return films.map(({ actual }) => lnDrawn(actual));
  const column = features.columns.get(name);
  return films.map((_, row) => {
    const value = column?.[row] ?? NaN;
    return Number.isNaN(value) ? null : value;
  });
}

function valueIn(name: string): (film: WatchedFilm) => number | null {
  return ({ actual, features }) => (name === DRAWN ? lnDrawn(actual) : (features[name] ?? null));
}

function withBox<T>(
  values: readonly (number | null)[],
  shown: (sorted: Float64Array, all: readonly (number | null)[]) => T[],
): Boxed<T> {
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  const at = (share: number): number => rounded(quantileOf(sorted, share));
  return {
    box:
      sorted.length === 0
        ? null
        : { low: at(0.05), q1: at(0.25), median: at(0.5), q3: at(0.75), high: at(0.95) },
    missing: values.length === 0 ? 0 : rounded(1 - sorted.length / values.length),
    values: shown(sorted, values),
  };
}

function thinned(sorted: Float64Array): number[] {
  const kept = Math.min(sorted.length, MOST_VALUES);
  return Array.from({ length: kept }, (_, i) =>
    rounded(sorted[Math.floor(((i + 0.5) * sorted.length) / kept)] ?? NaN),
  );
}
