import { FIRST_LEVELS, levelsAfter, type IntervalLevels } from '../domain/adaptive-intervals.ts';
import { addDays, cinemaWeekOf } from '../domain/cinema-week.ts';
import { stageOf, type Run } from '../domain/run.ts';
import * as reads from '../storage/operational/reads.ts';
import type { Pipeline } from './dependencies.ts';

/**
 * What the intervals of a run's forecasts are to miss on each side, by the results that were known before its day of weeks
 * that were served with such levels. The first film that asks decides it for all of them, and for every repeat: a result
 * that is revised later changes what later weeks are served.
 */
export async function intervalLevelsOf(
  { operational, forecaster, clock }: Pick<Pipeline, 'operational' | 'forecaster' | 'clock'>,
  run: Run,
): Promise<IntervalLevels> {
  const { modelVersion, followsLevels } = await forecaster();
  // Misses of intervals that cannot follow would be counted again and again.
  if (!followsLevels) return FIRST_LEVELS;
  const { week, asOf } = run;
  const stage = stageOf(run);
  const { recorded } = await operational.readAll({
    recorded: reads.intervalLevels(week, stage, modelVersion),
  });
  if (recorded !== null) return recorded;
  const lastEndedWeek = addDays(cinemaWeekOf(asOf), -7);
  const { outcomes } = await operational.readAll({
    outcomes: reads.intervalOutcomes(stage, lastEndedWeek, asOf),
  });
  return operational.recordIntervalLevels({
    ...{ week, stage, modelVersion, ...levelsAfter(outcomes) },
    films: outcomes.reduce((sum, { films }) => sum + films, 0),
    createdAt: clock.now().toISOString(),
  });
}
