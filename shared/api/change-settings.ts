import type { CinemaSettings } from '../domain/cinema.ts';
import { cinemaWeekOf, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { isForecastRun } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
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
  if (settings.effectiveFrom <= coming) await planAgain(caller, coming);
}

/** A week that has begun keeps the programme that was recommended for it. */
async function planAgain({ operational, queues }: Caller, week: IsoDate): Promise<void> {
  const runs = await operational.listRuns(week, week);
  for (const run of runs) {
    const isPlanned = run.state === 'done' || run.state === 'partial';
    if (isPlanned && isForecastRun(run)) await queues.send('plan-programme', { runId: run.runId });
  }
}
