import { stageDate, type Stage } from '../../domain/cinema-week.ts';
import { testRelease } from '../../domain/testing-films.ts';
import type { ShowsAndCopies } from '../../domain/shows-and-copies.ts';
import type { Pipeline } from '../dependencies.ts';

type Stores = Pick<Pipeline, 'analytical' | 'operational'>;

/** Keeps how many shows a film's week had on sale on a day, as the run of a stage does. */
export async function keepReading(
  { analytical }: Pick<Stores, 'analytical'>,
  { week, filmId, shows }: Pick<ShowsAndCopies, 'week' | 'filmId' | 'shows'>,
  stage: Stage,
  observedOn = stageDate(week, stage),
): Promise<void> {
  const runId = `${week}-${stage}`;
  await analytical.shows.upsert({
    ...{ id: `${filmId}@${runId}`, week, runId, filmId, observedOn },
    ...{ observedAt: `${observedOn}T03:00:00.000Z`, scheduledShows: shows },
  });
}

/** Keeps what charts told of a film's screens: the documents, and the results where they count. */
export async function keepCopies(
  { analytical, operational }: Stores,
  { week, filmId, copies }: ShowsAndCopies,
  isResult = true,
): Promise<void> {
  for (const { observedOn, screens } of copies) {
    const actual = { week, filmId, observedOn, screens, admissions: 100 * screens, source: 'jpbox' };
    await analytical.actuals.upsert({
      ...actual,
      ...{ id: `${filmId}@${observedOn}`, release: testRelease(week, filmId) },
    });
    if (isResult) await operational.recordActuals([actual]);
  }
}

/** Keeps weeks as their runs of a stage, and the charts after them, would have. */
export async function keepWeeks(
  stores: Stores,
  pairs: readonly ShowsAndCopies[],
  stage: Stage,
): Promise<void> {
  for (const pair of pairs) {
    await keepReading(stores, pair, stage);
    await keepCopies(stores, pair);
  }
}
