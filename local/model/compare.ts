import { addDays, cinemaWeekOf, parisDateOf } from '#shared/domain/cinema-week.ts';
import type { Clock } from '#shared/clock.ts';
import { comparedWeeks, type ComparedWeek } from '#shared/monitoring/compared-weeks.ts';
import { modelsAlone } from '#shared/monitoring/models-alone.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import * as reads from '#shared/storage/operational/reads.ts';

/** Weeks that are looked through for those that both models have forecast. */
const WEEKS = 52;

/** The weeks of the last year that two models have both forecast, in whichever role they did, each by itself. */
export async function compareModels(
  store: Pick<OperationalStore, 'readAll'>,
  models: { champion: string; challenger: string },
  clock: Clock,
): Promise<ComparedWeek[]> {
  const last = cinemaWeekOf(parisDateOf(clock.now()));
  const from = addDays(last, -7 * WEEKS);
  const { own, beside, actuals } = await store.readAll({
    own: reads.forecastNumbers(from, last),
    beside: reads.challengerForecasts(from, last),
    actuals: reads.actuals(from, last),
  });
  return comparedWeeks(modelsAlone(own, beside), actuals, models);
}
