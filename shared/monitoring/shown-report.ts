import type { Alert } from './alert.ts';
import type { Bands } from './bands.ts';
import type { Movement } from './drift.ts';
import { MEASURES, type Measure } from '../domain/forecast-measures.ts';
import type { Measures } from './figures.ts';
import { SLICES, type Slice } from './judged-film.ts';
import type { BandedFigures, WeekPerformance } from './performance.ts';
import { rounded } from './rounded.ts';
import { shownMovement } from './shown-drift.ts';
import type { WeekReport } from './watch.ts';

/** Of very many movements so many say enough. */
const MOST_MOVED = 12;

type ShownPerformance = Omit<WeekPerformance, 'week'>;

/** A report of a stage as it is stored and shown. */
export interface ShownReport {
  /** Null where the week has no such film. */
  performance: Record<Slice, ShownPerformance | null>;
  /** What moved most first. */
  moved: Movement[];
  alert: Alert | null;
}

export function shownReport({ performance, moved, alert }: WeekReport): ShownReport {
  return {
    performance: fromEach(SLICES, (slice) => shownPerformance(performance.get(slice))),
    moved: moved.slice(0, MOST_MOVED).map(shownMovement),
    alert: alert && { ...alert, movement: shownMovement(alert.movement) },
  };
}

function shownPerformance(of: WeekPerformance | undefined): ShownPerformance | null {
  if (of === undefined) return null;
  return { own: shownFigures(of.own), recent: shownFigures(of.recent), rolling: shownFigures(of.rolling) };
}

function shownFigures({ measures, bands, ...others }: BandedFigures): BandedFigures {
  return {
    ...others,
    measures: fromEach(MEASURES, (measure): Measures[Measure] => rounded(measures[measure])),
    bands: bands && fromEach(MEASURES, (measure) => shownBand(bands[measure])),
  };
}

function shownBand(band: Bands[Measure]): Bands[Measure] {
  return band && { low: rounded(band.low), high: rounded(band.high) };
}

function fromEach<K extends string, T>(keys: readonly K[], of: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, T>;
}
