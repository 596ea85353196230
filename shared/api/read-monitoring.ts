import { addWeeks, cinemaWeekOf, parisDateOf } from '../domain/cinema-week.ts';
import type { Services } from '../services.ts';
import { monitoringView, watchedWeeks } from './monitoring-view.ts';

/** Weeks with results that are shown, and those behind now of whose films forecasts were given. */
const [WEEKS, AHEAD] = [26, 26];

/** How the model does, by what was worked out after the last results: nothing is computed but differences of a few numbers. */
export async function readMonitoring({
  analytical,
  clock,
  modelStanding,
  recommenderEditions,
}: Pick<Services, 'analytical' | 'clock' | 'modelStanding' | 'recommenderEditions'>) {
  const now = cinemaWeekOf(parisDateOf(clock.now()));
  const [reports, standing, editions] = await Promise.all([
    analytical.reports.between(addWeeks(now, -WEEKS), addWeeks(now, AHEAD)),
    modelStanding(),
    recommenderEditions(),
  ]);
  const latest = watchedWeeks(reports, standing).at(-1);
  const drift = latest === undefined ? null : await analytical.drift.get(latest.week, latest.modelVersion);
  return monitoringView({ reports, standing, editions, drift });
}
