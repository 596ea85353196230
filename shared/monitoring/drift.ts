import { binOf, binsIn, edgesOf } from './bins.ts';
import { check, kindsOf, leastSpread, type DriftKind } from './drift-checks.ts';
import { ADMISSIONS, type FeatureTable } from './feature-table.ts';
import { sizeBelow } from './sizes.ts';

/** Standard deviations from the mean at which a check is out of the ordinary. */
export const MOST_DEVIATIONS = 3;

/** Fewer windows say nothing of what is usual. */
const FEWEST_WINDOWS = 10;

/** A check of some films of a feature beside what it usually says. */
export interface Movement {
  feature: string;
  kind: DriftKind;
  value: number;
  /** Of the reference's own windows of as many films, each against the rest of it. */
  mean: number;
  spread: number;
  /** Standard deviations above the mean; of a level also below it. */
  z: number;
  /** `z` from which on it counts for an alert. */
  tellFrom: number;
}

/** What a feature's bins are, and which one each film of the reference is in. */
interface Binned {
  feature: string;
  values: Float32Array;
  edges: number[];
  bins: Uint8Array;
  counts: number[];
}

type Usual = Omit<Movement, 'value' | 'z'>;

/** A check of each of the reference's windows. */
interface Said extends Pick<Movement, 'feature' | 'kind'> {
  values: number[];
}

/**
 * How far recent films are from the reference. What is usual is learned from the reference's own windows of consecutive weeks that
 * hold as many films, when it is first asked for.
 */
export class ReferenceDrift {
  readonly #weeks: readonly string[];
  readonly #features: Binned[];
  readonly #usual = new Map<string, Usual[]>();

  constructor({ weeks, columns }: FeatureTable) {
    this.#weeks = weeks;
    this.#features = [...columns].map(([feature, values]) => {
      const edges = edgesOf(values);
      const bins = Uint8Array.from(values, (value) => binOf(edges, value));
      return { feature, values, edges, bins, counts: countsOf(bins, binsIn(edges)) };
    });
  }

  /** The checks of these kinds, what moved most first; none where the reference has too few windows of as many films. */
  of(recent: FeatureTable, kinds: readonly DriftKind[]): Movement[] {
    const films = recent.weeks.length;
    const size = sizeBelow(films);
    if (size === undefined) return [];
    const features = new Map(this.#features.map((binned) => [binned.feature, binned]));
    return this.#usualOf(size, kinds)
      .flatMap((usual): Movement[] => {
        const binned = features.get(usual.feature);
        if (binned === undefined) return [];
        const { edges, counts: others } = binned;
        const values = recent.columns.get(usual.feature) ?? new Float32Array(films).fill(NaN);
        const bins = Uint8Array.from(values, (value) => binOf(edges, value));
        const value = check(usual.kind, { values, counts: countsOf(bins, binsIn(edges)), others });
        return [{ ...usual, value, z: deviations(usual, value, films) }];
      })
      .sort((a, b) => b.z - a.z);
  }

  #usualOf(size: number, kinds: readonly DriftKind[]): Usual[] {
    const key = `${size} ${kinds.join(' ')}`;
    const usual = this.#usual.get(key) ?? this.#learn(size, kinds);
    this.#usual.set(key, usual);
    return usual;
  }

  #learn(size: number, kinds: readonly DriftKind[]): Usual[] {
    const windows = windowsOf(this.#weeks, size);
    if (windows.length < FEWEST_WINDOWS) return [];
    const said = this.#features.flatMap(({ feature, values, bins, edges, counts }): Said[] => {
      const observed = windows.map(([first, end]) => {
        const inside = countsOf(bins.subarray(first, end), binsIn(edges));
        const others = counts.map((count, bin) => count - (inside[bin] ?? 0));
        return { values: values.subarray(first, end), counts: inside, others };
      });
      return kindsOf(feature)
        .filter((kind) => kinds.includes(kind))
        .map((kind) => ({ feature, kind, values: observed.map((one) => check(kind, one)) }));
    });
    return usualOf(said, size);
  }
}

/**
 * Of some hundred inputs one or the other is always above three deviations. So for an alert it has to be above what the greatest of
 * them usually is: mean and three standard deviations over the windows. The results are one thing, and have the three.
 */
function usualOf(said: readonly Said[], films: number): Usual[] {
  const usual = said.map(({ feature, kind, values }) => ({ feature, kind, ...meanAndSpread(values) }));
  const greatest = (said[0]?.values ?? []).map((_, window) =>
    usual.reduce((most, one, index) => {
      const value = said[index]?.values[window];
      if (value === undefined || one.feature === ADMISSIONS) return most;
      return Math.max(most, deviations(one, value, films));
    }, 0),
  );
  const { mean, spread } = meanAndSpread(greatest);
  const ofInputs = Math.max(MOST_DEVIATIONS, mean + MOST_DEVIATIONS * spread);
  return usual.map((one) => ({ ...one, tellFrom: one.feature === ADMISSIONS ? MOST_DEVIATIONS : ofInputs }));
}

function deviations(
  { kind, mean, spread }: Pick<Usual, 'kind' | 'mean' | 'spread'>,
  value: number,
  films: number,
): number {
  const z = (value - mean) / Math.max(spread, leastSpread(kind, mean, films));
  return kind === 'level' ? Math.abs(z) : z;
}

function countsOf(bins: Uint8Array, length: number): number[] {
  const counts = new Array<number>(length).fill(0);
  for (const bin of bins) counts[bin] = (counts[bin] ?? 0) + 1;
  return counts;
}

/** First row and end of the weeks from each week on that hold so many films. */
function windowsOf(weeks: readonly string[], films: number): [first: number, end: number][] {
  const starts = weeks.flatMap((week, row) => (row === 0 || weeks[row - 1] !== week ? [row] : []));
  const ends = [...starts.slice(1), weeks.length];
  return starts.flatMap((first): [number, number][] => {
    const end = ends.find((one) => one - first >= films);
    return end === undefined ? [] : [[first, end]];
  });
}

function meanAndSpread(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: Math.sqrt(variance) };
}
