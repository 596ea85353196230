import { cinemaWeekOf, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { areWithdrawn } from '../domain/cinema.ts';
import { NiabError } from '../errors.ts';
import { requestPlan } from '../pipeline/request-plan.ts';
import type { StoredSettings } from '../storage/operational/entities.ts';
import type { Caller } from './endpoint.ts';
import { saveAfter } from './save-after.ts';
import { currentSettings } from './settings-view.ts';
import { comingWeek } from './week-rows.ts';

/**
 * Withdraws the settings that were to take effect from a week on, after a version of the settings: those before them go
 * on. Where there are none, nothing is changed. Throws `conflict` once that week has begun, because it was played under
 * them, and `precondition-failed` when another version is stored.
 */
export async function withdrawSettings(
  caller: Caller,
  effectiveFrom: IsoDate,
  version: number,
): Promise<void> {
  const { operational, clock, manager: changedBy } = caller;
  const isMade = (history: readonly StoredSettings[]): boolean =>
    history.some((each) => each.effectiveFrom === effectiveFrom && !areWithdrawn(each));
  const now = clock.now();
  if (isMade(await operational.listSettings())) {
    if (effectiveFrom <= cinemaWeekOf(parisDateOf(now))) {
      throw new NiabError('conflict', `The week ${effectiveFrom} has begun under these settings`, {
        field: 'week',
      });
    }
    let stored: readonly StoredSettings[] = [];
    await saveAfter({
      read: async () => {
        stored = await operational.listSettings();
        return currentSettings(stored, effectiveFrom);
      },
      isRepeat: () => !isMade(stored),
      write: () =>
        operational.withdrawSettings(effectiveFrom, version, { changedAt: now.toISOString(), changedBy }),
    });
  }
  const coming = comingWeek(clock);
  // Also after a repeat: what was stored may have ended here.
  if (effectiveFrom === coming) await requestPlan(caller, coming);
}
