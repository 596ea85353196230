/** Forecasts that are made anew because something was told of a film, and a programme because of its rental: the page asks until they are there. */
import type { Week } from '#shared/api/contract/week.ts';

/** A forecast takes seconds; what takes longer than a minute waits for something else. */
const FIRST_PAUSE_MS = 2_000;
const LATER_PAUSE_MS = 20_000;
const FIRST_MS = 60_000;

/** Weeks of which a forecast is under way, with when that was first seen. */
const seen = new Map<string, number>();

export function isForecastUnderWay(week: Week | undefined): boolean {
  if (week === undefined) return false;
  return week.releases.some((release) => release.isBeingForecast) || isPlanUnderWay(week);
}

/** Whether a programme is chosen anew for a week that has one, where what films cost may change it. */
function isPlanUnderWay({ settings, stage, state, runs }: Week): boolean {
  return (
    settings.keptMoney &&
    stage !== null &&
    state !== 'running' &&
    state !== 'played' &&
    runs.some((run) => run.state === 'processing')
  );
}

/** Milliseconds until a week is to be asked for again; null where no forecast of it is under way. @param now milliseconds. */
export function pauseForForecast(week: Week | undefined, now: number): number | null {
  if (week === undefined) return null;
  if (!isForecastUnderWay(week)) {
    seen.delete(week.week);
    return null;
  }
  const since = seen.get(week.week) ?? now;
  seen.set(week.week, since);
  return now - since < FIRST_MS ? FIRST_PAUSE_MS : LATER_PAUSE_MS;
}
