/** What was told of a film, and what that changed. Pure. */
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import type { AdmissionsForecast } from '#shared/domain/shapes/forecast.ts';
import type { ToldFacts } from '#shared/domain/shapes/told-facts.ts';
import { roundCount } from '../format/format.ts';
import { roundRange } from '../format/told-admissions.ts';
import { fr } from '../texts/fr.ts';

const text = fr.told;

/** Whether something can still be told: once the week has begun, it changes no forecast. */
export function canBeTold({ state }: Pick<Week, 'state'>): boolean {
  return state !== 'running' && state !== 'played';
}

/** What the latest forecast became by what was told: « 12 000 → 31 000 entrées en France avec 320 copies, entre … » */
export function changeWords(week: Pick<Week, 'state'>, release: WeekRelease): string | null {
  const { told, toldVersion, forecasts, automaticForecasts, isBeingForecast } = release;
  if (told === null) return null;
  if (isBeingForecast) return text.waiting;
  const stage = forecasts.monday === null ? 'thursday' : 'monday';
  const forecast = forecasts[stage];
  // The next run, which gathers the week's films, will know it: until then it has changed nothing.
  const isCounted = forecast !== null && forecast.revision >= toldVersion;
  if (!isCounted && !canBeTold(week)) return text.neverCounted;
  if (forecast === null) return text.notForecast;
  if (!isCounted) return text.notCounted;
  const automatic = automaticForecasts?.[stage] ?? null;
  return wordsOf(automatic, forecast, told.facts) + text.range(...roundRange(forecast));
}

type Told = Pick<AdmissionsForecast, 'mean'>;

function wordsOf(automatic: Told | null, { mean }: Told, facts: ToldFacts): string {
  if (automatic === null) return text.first(mean, facts);
  const before = roundCount(automatic.mean);
  return before === roundCount(mean) ? text.unchanged(mean, facts) : text.changed(before, mean, facts);
}
