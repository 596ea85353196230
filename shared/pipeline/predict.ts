import type { Run } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { FeatureDocument } from '../storage/analytical/analytical-store.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import { advanceRun } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';
import { forecastBeside } from './forecast-beside.ts';
import { forecastsOf, type ForecastInput } from './forecasts-of.ts';
import { intervalLevelsOf } from './interval-levels.ts';
import { recordForecast } from './record-forecast.ts';
import { itemOf, runOf } from './run-of.ts';
import { attemptWork, type Attempt } from './attempt-work.ts';
import { settle } from './settle.ts';
import { movedBySignal } from './signals/moved-by-signal.ts';
import { featuresId, toldInRun } from './told/told-in-run.ts';
import { withUsOpening } from './told/with-us-opening.ts';
import { trackRecordsAsOf } from './track-records-as-of.ts';

/** Step `predict`: features → forecasts by ONNX, the automatic one and that with what was told, in both stores. */
export async function predictFilm(
  pipeline: Pipeline,
  { runId, filmId }: QueueMessages['predict'],
  attempt: Attempt,
): Promise<void> {
  const { operational, queues } = pipeline;
  const run = await runOf(operational, runId);
  const item = await itemOf(operational, runId, 'film', filmId);
  // Arrived twice, or late: the film has its forecast, or is no film of the run any more.
  if (item === null || item.state === 'done') return advanceRun(pipeline, runId);
  // After the item: what is told later than this makes the item pending anew.
  const told = await toldInRun(operational, run);
  const revisions = told.films.has(filmId) ? [0, told.revision] : [0];
  const built = await Promise.all(
    revisions.map((revision) =>
      pipeline.analytical.features.get(run.week, featuresId(run, filmId, revision)),
    ),
  );
  // Something was told since the features were built.
  if (built[0] !== null && built.includes(null)) return queues.send('build-features', { runId, filmId });
  const outcome = await attemptWork(attempt, async () => {
    // One model for all of it, though another one may take its place meanwhile.
    const champion = await pipeline.forecaster();
    const input = await inputOf(
      { ...pipeline, forecaster: () => Promise.resolve(champion) },
      run,
      filmId,
      built,
    );
    const forecasts = await forecastsOf(pipeline, run, champion, input);
    for (const { forecast, signal, alone } of await movedBySignal(pipeline, run, forecasts)) {
      await operational.upsertForecast(forecast);
      // By it the model is judged, as a challenger is whose forecasts no signal moves.
      if (alone?.revision === 0) await operational.upsertChallengerForecast(alone);
      // Of a process that ends in between the film is not settled: both are written again.
      await recordForecast(pipeline, forecast, built, signal);
    }
    await forecastBeside(pipeline, run, champion, input, built);
    return null;
  });
  await settle(pipeline, item, outcome);
}

/** What the films of a run are forecast from, for the champion and whatever forecasts beside it. */
async function inputOf(
  pipeline: Pipeline,
  run: Run,
  filmId: string,
  built: readonly (FeatureDocument | null)[],
): Promise<ForecastInput> {
  const film = await pipeline.analytical.films.get(run.week, featuresId(run, filmId));
  const documents = built.filter((document) => document !== null);
  if (film === null || documents.length === 0) {
    throw new NiabError('unknown-film', `Run ${run.runId} has no features of "${filmId}"`, {
      field: 'filmId',
    });
  }
  const records = await trackRecordsAsOf(pipeline, run);
  const levels = await intervalLevelsOf(pipeline, run);
  return {
    filmId,
    films: documents.map(({ features, strongestRival = null, widestRival = null, told }) => ({
      ...{ features, strongestRival, widestRival, revision: told?.revision ?? 0 },
      facts: withUsOpening(film.release, told),
    })),
    options: { past: records.asOf(run.asOf), levels },
  };
}
