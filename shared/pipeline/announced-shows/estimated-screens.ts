import { addWeeks, type IsoDate, type Stage } from '../../domain/cinema-week.ts';
import type { Run } from '../../domain/run.ts';
import type { ScreensKnown } from '../../domain/screens-known.ts';
import { ShowsHistory, WEEKS_READ, estimatedScreens as estimate } from '../../domain/screens-from-shows.ts';
import type { Pipeline } from '../dependencies.ts';
import { PerRound } from '../per-round.ts';
import { readAnnouncedShows, readShowsAndCopies } from './read-shows.ts';

/** What a run makes of the announced shows. */
export interface ScreensEstimates {
  /** By film id; none while they are not known to be better than nothing. */
  screens: ReadonlyMap<string, ScreensKnown>;
  /** The week from which on the stage's runs have estimated screens; null where this one does not. */
  since: IsoDate | null;
}

const NONE: ScreensEstimates = { screens: new Map(), since: null };

const perRound = new PerRound<ScreensEstimates>();

/**
 * How many screens the films of a run may be expected on by the shows that are announced. Read and learned once for all films of a
 * round of the run.
 */
export function estimatedScreens(
  stores: Pick<Pipeline, 'analytical' | 'operational'>,
  run: Pick<Run, 'runId' | 'stepVersion' | 'week' | 'asOf'>,
  stage: Stage,
): Promise<ScreensEstimates> {
  const { week, asOf } = run;
  return perRound.get(stores.analytical, run, stage, async () => {
    const from = addWeeks(week, -WEEKS_READ);
    const announced = await readAnnouncedShows(stores, { from, to: week, stage });
    const ofWeek = announced.get(week);
    if (ofWeek === undefined) return NONE;
    const past = await readShowsAndCopies(stores, announced, { from, asOf });
    const screens = estimate(new ShowsHistory(past, stage).before(week, asOf), ofWeek);
    return screens.size === 0 ? NONE : { screens, since: await sinceWhen(stores, week, stage) };
  });
}

/** What is on now was switched on when the week before says so, else with this week. */
async function sinceWhen(
  { analytical }: Pick<Pipeline, 'analytical'>,
  week: IsoDate,
  stage: Stage,
): Promise<IsoDate> {
  const before = addWeeks(week, -1);
  const documents = await analytical.features.between(before, before);
  const since = documents
    .filter((document) => document.stage === stage)
    .map(({ screensEstimatedSince }) => screensEstimatedSince ?? null);
  return since.find((each) => each !== null) ?? week;
}
