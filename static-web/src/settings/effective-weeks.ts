/** From when settings can hold. Pure. */
import type { Settings } from '#shared/api/contract/settings.ts';
import type { Weeks } from '#shared/api/contract/week.ts';
import { settingsFor } from '#shared/domain/cinema.ts';
import { addWeeks, comingWeekAt, weeksBetween } from '#shared/domain/cinema-week.ts';

/** A quarter of a year ahead. */
const WEEKS_AHEAD = 12;

/** The week that the programme is made for: the latest that the API knows, else the one after this day's. */
export function comingWeekOf(weeks: Weeks['weeks'], now: Date): string {
  const known = weeks.map(({ week }) => week).sort();
  return known.at(-1) ?? comingWeekAt(now);
}

/** The week that is on, the coming one, and those after it. */
export function effectiveWeeks(coming: string): string[] {
  return weeksBetween(addWeeks(coming, -1), addWeeks(coming, WEEKS_AHEAD));
}

/** All settings, latest first, with those that hold in the week that is on and those that will. */
export function settingsInTime(
  history: readonly Settings[],
  current: string,
): { settings: Settings; state: 'past' | 'inForce' | 'toCome' }[] {
  const held = settingsFor(current, history).effectiveFrom;
  return history
    .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))
    .map((settings) => ({
      settings,
      state: settings.effectiveFrom === held ? 'inForce' : settings.effectiveFrom > held ? 'toCome' : 'past',
    }));
}
