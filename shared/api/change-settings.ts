import type { CinemaSettings } from '../domain/cinema.ts';
import { cinemaWeekOf, parisDateOf } from '../domain/cinema-week.ts';
import { NiabError } from '../errors.ts';
import { requestPlan } from '../pipeline/request-plan.ts';
import type { Caller } from './endpoint.ts';
import { comingWeek } from './week-rows.ts';

/**
 * Changes the cinema's numbers from a week on, and has the coming week planned again with them. Throws `conflict` for
 * a week that is over: the past keeps its prices.
 */
export async function changeSettings(caller: Caller, settings: CinemaSettings): Promise<void> {
  const { operational, clock } = caller;
  const current = cinemaWeekOf(parisDateOf(clock.now()));
  if (settings.effectiveFrom < current) {
    throw new NiabError('conflict', `Settings can change from the week ${current} on, not earlier`, {
      field: 'effectiveFrom',
    });
  }
  await operational.saveSettings(settings);
  const coming = comingWeek(clock);
  // A week that has begun keeps the programme that was recommended for it.
  if (settings.effectiveFrom <= coming) await requestPlan(caller, coming);
}
