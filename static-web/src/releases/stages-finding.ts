import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { toldRange } from '#shared/domain/told-range.ts';
import { fr } from '../texts/fr.ts';
import { forecastOf } from '../programme/programme-view.ts';

/** What the two forecasts and the fact say together. Pure. */
export function stagesFinding(release: WeekRelease): string {
  const text = fr.filmPage.stages;
  const { forecasts, actual, actualState } = release;
  const last = forecastOf(release);
  if (last === null) return text.neverForecast;
  if (actual !== null) {
    const [low, high] = toldRange(last);
    if (actual.admissions > high) return text.above;
    return actual.admissions < low ? text.below : text.inRange;
  }
  if (actualState === 'awaited' || actualState === 'unpublished') return text[actualState];
  const { thursday, monday } = forecasts;
  // Whether a range is narrow is a matter of proportion.
  const isNarrower =
    thursday !== null && monday !== null && monday.p90 / monday.p10 < thursday.p90 / thursday.p10;
  return isNarrower ? text.narrower : text.open;
}
