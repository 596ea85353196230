import { seededRandom, type Random } from '../seeded-random.ts';
import { MEASURES, type Measure } from '../domain/forecast-measures.ts';
import { figuresOf } from './figures.ts';
import { SLICES, type JudgedFilm, type Slice } from './judged-film.ts';
import { quantileOf } from './quantile.ts';
import { sizeBelow } from './sizes.ts';
import { sumsByWeek, type WeekSums } from './week-sums.ts';

/** Between what a measure lies by chance alone. */
export interface Band {
  low: number;
  high: number;
}

export type Bands = Record<Measure, Band | null>;

/** As in `ml/niab_ml/bootstrap.py`. */
const DRAWS = 2_000;
/** A window in a hundred lies outside by chance: some twenty figures are looked at each week. */
const [LOW, HIGH] = [0.005, 0.995];
/** Fewer weeks cannot be drawn anew to any purpose. */
const FEWEST_WEEKS = 10;

/**
 * What the measures of as many films are by chance, from forecasts of the reference that knew no result: its weeks are drawn
 * anew, with replacement, until they hold as many films (bootstrap over weeks: what films of a week have in common counts as
 * the noise that it is). A band is made when it is first asked for, always the same one.
 */
export class ReferenceBands {
  readonly #weeks: Record<Slice, WeekSums[]>;
  readonly #made = new Map<string, Bands>();

  constructor(reference: readonly JudgedFilm[]) {
    const of = (slice: Slice): WeekSums[] => sumsByWeek(reference, slice);
    this.#weeks = {
      all: of('all'),
      french: of('french'),
      american: of('american'),
      other: of('other'),
      small: of('small'),
      middle: of('middle'),
      large: of('large'),
    };
  }

  /** Null where the reference has too few weeks with such films. */
  of(slice: Slice, films: number): Bands | null {
    const weeks = this.#weeks[slice];
    const size = sizeBelow(films);
    if (size === undefined || weeks.length < FEWEST_WEEKS) return null;
    const key = `${slice} ${size}`;
    const bands =
      this.#made.get(key) ?? drawnBands(weeks, size, seededRandom(size * 10 + SLICES.indexOf(slice)));
    this.#made.set(key, bands);
    return bands;
  }
}

function drawnBands(weeks: readonly WeekSums[], films: number, random: Random): Bands {
  const drawn = Array.from({ length: DRAWS }, () => figuresOf(drawWeeks(weeks, films, random)).measures);
  const band = (measure: Measure): Band | null => {
    const values = drawn.flatMap((measures) => measures[measure] ?? []);
    if (values.length === 0) return null;
    const sorted = new Float64Array(values).sort();
    return { low: quantileOf(sorted, LOW), high: quantileOf(sorted, HIGH) };
  };
  return {
    wape: band('wape'),
    shareOfBestTakings: band('shareOfBestTakings'),
    coverage: band('coverage'),
    width: band('width'),
    bias: band('bias'),
    medianLogRatio: band('medianLogRatio'),
  };
}

function drawWeeks(weeks: readonly WeekSums[], films: number, random: Random): WeekSums[] {
  const drawn: WeekSums[] = [];
  for (let held = 0; held < films;) {
    const week = weeks[Math.floor(random() * weeks.length)];
    if (week === undefined) break;
    drawn.push(week);
    held += week.films;
  }
  return drawn;
}

/** Measures that lie outside their bands, and on which side. */
export function outside(measures: Record<Measure, number | null>, bands: Bands | null): Outside[] {
  return MEASURES.flatMap((measure) => {
    const [value, band] = [measures[measure], bands?.[measure] ?? null];
    if (value === null || band === null || (band.low <= value && value <= band.high)) return [];
    return [{ measure, side: value < band.low ? 'low' : 'high' }];
  });
}

export interface Outside {
  measure: Measure;
  side: 'low' | 'high';
}
