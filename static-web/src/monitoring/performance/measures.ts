/** What the measures of forecasts are called, how they are written, and what is said of them. Pure. */
import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { money, percent, signedPercent } from '../../format/format.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';

export type WatchedWeek = Monitoring['weeks'][number];
export type Slices = NonNullable<WatchedWeek['monday']>['performance'];
export type Slice = keyof Slices;
export type Window = NonNullable<Slices['all']>['own'];
export type Measure = keyof Window['measures'];

const text = monitoring.performance;
const tenths = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** As it is drawn: a ratio where the measure is its logarithm. */
export function drawn(measure: Measure, value: number): number {
  return measure === 'medianLogRatio' ? Math.exp(value) : value;
}

/** A drawn value as it is written: 38 %, 91 €, × 4,2, + 12 %. */
export function writeDrawn(measure: Measure, value: number): string {
  switch (measure) {
    case 'wape':
    case 'coverage':
      return percent(value);
    case 'shareOfBestTakings':
      return money(value * 100);
    case 'width':
      return `×\u00a0${tenths.format(value)}`;
    case 'bias':
    case 'medianLogRatio':
      return signedPercent(value - 1);
  }
}

export function writeMeasure(measure: Measure, value: number): string {
  return writeDrawn(measure, drawn(measure, value));
}

export function isOutside(window: Window, measure: Measure): boolean {
  return window.outside.some((each) => each.measure === measure);
}

/** What a window's measure is, beside what is ordinary for as many films. */
export function measureFinding(window: Window | null, measure: Measure): string {
  const value = window?.measures[measure] ?? null;
  if (window === null || value === null) return text.unknown;
  const written = writeMeasure(measure, value);
  const band = window.bands?.[measure] ?? null;
  if (band === null) return text.alone(written);
  const [low, high] = [writeMeasure(measure, band.low), writeMeasure(measure, band.high)];
  const side = window.outside.find((each) => each.measure === measure)?.side;
  if (side === undefined) return text.usual(written, low, high);
  return side === 'high' ? text.above(written, low, high) : text.below(written, low, high);
}
