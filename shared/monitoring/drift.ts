import { binOf, binsIn, edgesOf } from './bins.ts';
import type { FeatureTable } from './feature-table.ts';
import { jsDivergence } from './js-divergence.ts';

/**
 * `distribution`: Jensen-Shannon divergence from the reference, 0 to 1. `missing`: share of films of which the feature is unknown.
 * `unknown`: share of films whose director, lead or distributor has no film in the track records.
 */
export const DRIFT_KINDS = ['distribution', 'missing', 'unknown'] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** Counts of films, by which is told whether a name is known at all. */
const KNOWN_BY = ['director_films', 'lead_films', 'distributor_films'];

/** Standard deviations above the mean at which a value is out of the ordinary. */
export const MOST_DEVIATIONS = 3;

/** Least spread that is believed: of what never moved in the reference, one film in a hundred says nothing. */
const LEAST_SPREAD = 0.005;

/** What a check said of the reference's own windows against the rest of it. */
interface Usual {
  mean: number;
  spread: number;
}

interface Check extends Usual {
  feature: string;
  kind: DriftKind;
}

/** What the reference teaches; plain data. */
export interface DriftBaseline {
  /** Length of the windows that it was learned from. */
  weeks: number;
  bins: { feature: string; edges: number[]; counts: number[] }[];
  checks: Check[];
}

/** A check of recent films. */
export interface Movement extends Check {
  value: number;
  /** Standard deviations above the mean. */
  z: number;
}

export interface Drift {
  films: number;
  /** All checks; what moved most comes first. */
  movements: Movement[];
  /** Those of them that are out of the ordinary. */
  moved: Movement[];
}

/** Learns bins from all films, and from each window of `weeks` weeks with films what its checks usually say. */
export function learnDrift(reference: FeatureTable, weeks: number): DriftBaseline {
  const windows = windowsOf(reference.weeks, weeks);
  const bins: DriftBaseline['bins'] = [];
  const checks: Check[] = [];
  for (const [feature, values] of reference.columns) {
    const edges = edgesOf(values);
    const counts = countsOf(edges, values);
    bins.push({ feature, edges, counts });
    const said = windows.map(([first, end]) => {
      const ofWindow = countsOf(edges, values.subarray(first, end));
      const rest = counts.map((count, bin) => count - (ofWindow[bin] ?? 0));
      return checksOf(feature, values.subarray(first, end), ofWindow, rest);
    });
    for (const [index, { kind }] of (said[0] ?? []).entries()) {
      const usual = usualOf(said.map((checked) => checked[index]?.value ?? 0));
      checks.push({ feature, kind, ...usual });
    }
  }
  return { weeks, bins, checks };
}

/** Recent films (of as many weeks as the baseline's windows have) against the whole reference. */
export function measureDrift(baseline: DriftBaseline, recent: FeatureTable): Drift {
  const values = new Map<string, number>();
  for (const { feature, edges, counts } of baseline.bins) {
    const column = recent.columns.get(feature) ?? new Float32Array(recent.weeks.length).fill(NaN);
    for (const { kind, value } of checksOf(feature, column, countsOf(edges, column), counts))
      values.set(`${feature} ${kind}`, value);
  }
  const movements = baseline.checks
    .map((check): Movement => {
      const value = values.get(`${check.feature} ${check.kind}`) ?? 0;
      return { ...check, value, z: (value - check.mean) / Math.max(check.spread, LEAST_SPREAD) };
    })
    .sort((a, b) => b.z - a.z);
  return {
    films: recent.weeks.length,
    movements,
    moved: movements.filter(({ z }) => z > MOST_DEVIATIONS),
  };
}

function checksOf(
  feature: string,
  values: Float32Array,
  counts: readonly number[],
  rest: readonly number[],
): { kind: DriftKind; value: number }[] {
  const share = (films: number): number => (values.length === 0 ? 0 : films / values.length);
  return [
    { kind: 'distribution', value: jsDivergence(counts, rest) },
    { kind: 'missing', value: share(counts.at(-1) ?? 0) },
    ...(KNOWN_BY.includes(feature)
      ? [
          {
            kind: 'unknown' as const,
            value: share(values.reduce((films, of) => films + (of === 0 ? 1 : 0), 0)),
          },
        ]
      : []),
  ];
}

function countsOf(edges: readonly number[], values: Float32Array): number[] {
  const counts = new Array<number>(binsIn(edges)).fill(0);
  for (const value of values) {
    const bin = binOf(edges, value);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** First row and end of each run of so many weeks that have films. */
function windowsOf(weeks: readonly string[], length: number): [first: number, end: number][] {
  const starts = weeks.flatMap((week, row) => (row === 0 || weeks[row - 1] !== week ? [row] : []));
  const bounds = [...starts, weeks.length];
  return starts
    .slice(0, Math.max(0, starts.length - length + 1))
    .map((first, index) => [first, bounds[index + length] ?? weeks.length]);
}

function usualOf(values: readonly number[]): Usual {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: Math.sqrt(variance) };
}
