import { addWeeks, type Stage } from '../../domain/cinema-week.ts';
import type { Run } from '../../domain/run.ts';
import type { ScreensKnown } from '../../domain/screens-known.ts';
import { ShowsHistory, WEEKS_READ, estimatedScreens as estimate } from '../../domain/screens-from-shows.ts';
import type { Pipeline } from '../dependencies.ts';
import { PerRound } from '../per-round.ts';
import { readAnnouncedShows, readShowsAndCopies } from './read-shows.ts';

type Estimates = ReadonlyMap<string, ScreensKnown>;

const perRound = new PerRound<Estimates>();

/**
 * How many screens the films of a run may be expected on by the shows that are announced, by film id; none while that is not
 * known to be better than nothing. Read and learned once for all films of a round of the run.
 */
export function estimatedScreens(
  stores: Pick<Pipeline, 'analytical' | 'operational'>,
  run: Pick<Run, 'runId' | 'stepVersion' | 'week' | 'asOf'>,
  stage: Stage,
): Promise<Estimates> {
  const { week, asOf } = run;
  return perRound.get(stores.analytical, run, stage, async () => {
    const from = addWeeks(week, -WEEKS_READ);
    const announced = await readAnnouncedShows(stores, { from, to: week, stage });
    const ofWeek = announced.get(week);
    if (ofWeek === undefined) return new Map();
    const past = await readShowsAndCopies(stores, announced, { from, asOf });
    return estimate(new ShowsHistory(past, stage).before(week, asOf), ofWeek);
  });
}
