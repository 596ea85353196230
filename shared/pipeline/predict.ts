import type { Forecast } from '../domain/shapes/forecast.ts';
import { stageOf, type Run } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import { advanceRun } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';
import { intervalLevelsOf } from './interval-levels.ts';
import { itemOf, runOf } from './run-of.ts';
import { attemptWork, type Attempt } from './attempt-work.ts';
import { settle } from './settle.ts';
import { trackRecordsAsOf } from './track-records-as-of.ts';

/** Step `predict`: features → forecast by ONNX, in the operational store. */
export async function predictFilm(
  pipeline: Pipeline,
  { runId, filmId }: QueueMessages['predict'],
  attempt: Attempt,
): Promise<void> {
  const { operational } = pipeline;
  const run = await runOf(operational, runId);
  const item = await itemOf(operational, runId, 'film', filmId);
  // Arrived twice, or late: the film has its forecast, or is no film of the run any more.
  if (item === null || item.state === 'done') return advanceRun(pipeline, runId);
  const outcome = await attemptWork(attempt, async () => {
    await operational.upsertForecast(await forecastOf(pipeline, run, filmId));
    return null;
  });
  await settle(pipeline, item, outcome);
}

async function forecastOf(pipeline: Pipeline, run: Run, filmId: string): Promise<Forecast> {
  const stage = stageOf(run);
  const id = `${filmId}@${run.runId}`;
  const [film, built] = await Promise.all([
    pipeline.analytical.films.get(run.week, id),
    pipeline.analytical.features.get(run.week, id),
  ]);
  if (film === null || built === null) {
    throw new NiabError('unknown-film', `Run ${run.runId} has no features of "${filmId}"`, {
      field: 'filmId',
    });
  }
  const forecaster = await pipeline.forecaster();
  const records = await trackRecordsAsOf(pipeline, run);
  const levels = await intervalLevelsOf(pipeline, run);
  const { features, strongestRival = null, widestRival = null } = built;
  const [forecast] = await forecaster.forecast(
    [{ facts: film.release, features, strongestRival, widestRival }],
    stage,
    { past: records.asOf(run.asOf), levels },
  );
  if (forecast === undefined) {
    throw new NiabError('no-forecast', `The model gave no forecast of "${filmId}"`);
  }
  return {
    ...forecast,
    week: run.week,
    stage,
    filmId,
    // The one that is loaded: a new version may have been deployed since the run began.
    modelVersion: forecaster.modelVersion,
    createdAt: pipeline.clock.now().toISOString(),
  };
}
