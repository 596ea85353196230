import { jsDivergence } from './js-divergence.ts';
import { ADMISSIONS } from './feature-table.ts';

/**
 * `distribution`: Jensen-Shannon divergence from the reference, 0 to 1. `missing`: share of films of which the feature is unknown.
 * `unknown`: share of films whose director, lead or distributor has no film in the track records. `level`: mean, ln units.
 */
export const DRIFT_KINDS = ['distribution', 'missing', 'unknown', 'level'] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** Counts of films, by which is told whether a name is known at all. */
const KNOWN_BY = ['director_films', 'lead_films', 'distributor_films'];

/** What is looked at of a feature. */
export function kindsOf(feature: string): DriftKind[] {
  if (feature === ADMISSIONS) return ['distribution', 'level'];
  return KNOWN_BY.includes(feature) ? ['distribution', 'missing', 'unknown'] : ['distribution', 'missing'];
}

/** A feature of some films. */
export interface Observed {
  values: Float32Array;
  /** Films in each bin, the last that of unknown values. */
  counts: readonly number[];
  /** The same of the films that they are compared with. */
  others: readonly number[];
}

/** 0 of no film. */
export function check(kind: DriftKind, { values, counts, others }: Observed): number {
  switch (kind) {
    case 'distribution':
      return jsDivergence(counts, others);
    case 'missing':
      return over(counts.at(-1) ?? 0, values.length);
    case 'unknown':
      return over(values.filter((value) => value === 0).length, values.length);
    case 'level': {
      const known = values.filter((value) => !Number.isNaN(value));
      return over(
        known.reduce((total, value) => total + value, 0),
        known.length,
      );
    }
  }
}

/** Share that is taken for rare where the reference has none. */
const RARE = 0.02;

/**
 * Least standard deviation that is believed, so that what never moved in the reference does not move with a film or two: of a share
 * that of as many films drawn one by one.
 */
export function leastSpread(kind: DriftKind, mean: number, films: number): number {
  if (kind === 'distribution') return 0.005;
  if (kind === 'level') return 0.05;
  const share = Math.max(mean, RARE);
  return Math.sqrt((share * Math.max(1 - share, RARE)) / Math.max(films, 1));
}

const over = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
