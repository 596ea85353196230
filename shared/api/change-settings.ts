import { isDeepStrictEqual } from 'node:util';
import type { CinemaSettings } from '../domain/cinema.ts';
import { addWeeks, cinemaWeekOf, parisDateOf } from '../domain/cinema-week.ts';
import { InvalidInputError, NiabError } from '../errors.ts';
import { requestPlan } from '../pipeline/request-plan.ts';
import { WEEKS_AHEAD, type CurrentSettings } from './contract/settings.ts';
import type { Caller } from './endpoint.ts';
import { saveAfter } from './save-after.ts';
import { currentSettings } from './settings-view.ts';
import { comingWeek } from './week-rows.ts';

/**
 * Changes the cinema's numbers from a week on, after a version of the settings, and has the coming week planned again
 * with them. Throws `conflict` for a week that is over: the past keeps its prices; `invalid-input` for one that is too
 * far away to be meant; and `precondition-failed` when another version is stored.
 */
export async function changeSettings(
  caller: Caller,
  settings: CinemaSettings,
  version: number,
): Promise<void> {
  const { operational, clock, manager: changedBy } = caller;
  const { effectiveFrom } = settings;
  const now = clock.now();
  const read = async (): Promise<CurrentSettings> =>
    currentSettings(await operational.listSettings(), effectiveFrom);
  const isRepeat = (stored: CurrentSettings): boolean => isDeepStrictEqual(stored.settings, settings);
  if (!isRepeat(await read())) {
    const current = cinemaWeekOf(parisDateOf(now));
    if (effectiveFrom < current) {
      throw new NiabError('conflict', `Settings can change from the week ${current} on, not earlier`, {
        field: 'effectiveFrom',
      });
    }
    const last = addWeeks(current, WEEKS_AHEAD);
    if (effectiveFrom > last) {
      throw new InvalidInputError('effectiveFrom', `Settings can change until the week ${last}, not later`);
    }
    const change = { changedAt: now.toISOString(), changedBy };
    await saveAfter({ read, isRepeat, write: () => operational.saveSettings(settings, version, change) });
  }
  const coming = comingWeek(clock);
  // Also after a repeat: what was stored may have ended here. A week that has begun keeps its recommended programme.
  if (effectiveFrom <= coming) await requestPlan(caller, coming);
}
