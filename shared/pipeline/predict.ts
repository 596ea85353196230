import { stageOf } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import { advanceRun } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';
import { runOf } from './run-of.ts';
import { settleItem, type Attempt } from './settle.ts';

/** Step `predict`: features → forecast by ONNX, in the operational store. */
export async function predictFilm(
  pipeline: Pipeline,
  { runId, filmId }: QueueMessages['predict'],
  attempt: Attempt,
): Promise<void> {
  const run = await runOf(pipeline.operational, runId);
  await settleItem(
    pipeline.operational,
    { runId, type: 'film', key: filmId },
    attempt,
    async () => {
      const stage = stageOf(run);
      const id = `${filmId}@${runId}`;
      const [film, built] = await Promise.all([
        pipeline.analytical.films.get(run.week, id),
        pipeline.analytical.features.get(run.week, id),
      ]);
      if (film === null || built === null) {
        throw new NiabError('unknown-film', `Run ${runId} has no features of "${filmId}"`, {
          field: 'filmId',
        });
      }
      const forecaster = await pipeline.forecaster();
      if (forecaster.modelVersion !== run.modelVersion) {
        throw new NiabError(
          'model-changed',
          `The run began with model ${run.modelVersion}, but ${forecaster.modelVersion} is loaded now`,
        );
      }
      const [forecast] = await forecaster.forecast(
        [{ facts: film.release, features: built.features }],
        stage,
      );
      if (forecast === undefined)
        throw new NiabError('no-forecast', `The model gave no forecast of "${filmId}"`);
      await pipeline.operational.upsertForecast({
        ...forecast,
        week: run.week,
        stage,
        filmId,
        modelVersion: run.modelVersion,
        createdAt: pipeline.clock.now().toISOString(),
      });
      return null;
    },
    () => advanceRun(pipeline, runId),
  );
}
