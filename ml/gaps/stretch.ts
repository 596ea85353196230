import type { AdmissionsForecast } from '#shared/domain/shapes/forecast.ts';
import type { Stretch } from '#shared/v1/prediction/widen-interval.ts';

/** A forecast beside what came true. */
export interface Outcome extends Pick<AdmissionsForecast, 'p10' | 'p50' | 'p90'> {
  actual: number;
}

/** Shares of films that came true below p10 and above p90; what is between is covered. */
export interface Missed {
  below: number;
  above: number;
}

/**
 * By how much each side of the interval would have to be stretched for what came true to lie on its end: distances are ln
 * units from the median, so 1 is the end itself, and 0 or less is the other side of the median.
 */
export function reachOf({ p10, p50, p90, actual }: Outcome): Stretch {
  return { below: reach(p50 / actual, p50 / p10), above: reach(actual / p50, p90 / p50) };
}

function reach(there: number, end: number): number {
  return there <= 1 ? 0 : Math.log(there) / Math.log(end);
}

/** Of intervals whose sides are stretched by these factors. */
export function missedBy(films: readonly Outcome[], stretch: Stretch = { below: 1, above: 1 }): Missed {
  const beyond = (side: keyof Missed): number =>
    films.filter((film) => reachOf(film)[side] > stretch[side]).length / films.length;
  return { below: beyond('below'), above: beyond('above') };
}

/**
 * The smallest factors, at least 1, with which a share of the films at most comes true beyond each end: the
 * ceil((n + 1) · (1 − share))-th smallest reach of n films (as `ml/niab_ml/intervals.py`, for each side by itself).
 */
export function stretchFor(films: readonly Outcome[], share: Missed): Stretch {
  const least = (side: keyof Missed): number => {
    const sorted = films.map((film) => reachOf(film)[side]).sort((a, b) => a - b);
    const rank = Math.min(sorted.length, Math.ceil((sorted.length + 1) * (1 - share[side])));
    return Math.max(1, sorted[rank - 1] ?? 1);
  };
  return { below: least('below'), above: least('above') };
}
