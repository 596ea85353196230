import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { toldRange } from '#shared/domain/told-range.ts';
import { roundRange } from '../format/told-admissions.ts';
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
  if (thursday === null || monday === null) return text.open;
  // A difference that is not read is none.
  if (isSame(roundRange(thursday), roundRange(monday))) return text.same;
  // Whether a range is narrow is a matter of proportion.
  return monday.p90 / monday.p10 < thursday.p90 / thursday.p10 ? text.narrower : text.open;
}

function isSame([low, high]: [string, string], [otherLow, otherHigh]: [string, string]): boolean {
  return low === otherLow && high === otherHigh;
}
