import { settingsFor } from '../domain/cinema.ts';
import { chooseProgramme } from '../domain/programme.ts';
import { stageOf } from '../domain/run.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import type { Pipeline } from './dependencies.ts';
import { runOf } from './run-of.ts';

/** Step `plan-programme`: the run's forecasts → the best programme, in the operational store; the run ends. */
export async function planProgramme(
  pipeline: Pipeline,
  { runId }: QueueMessages['plan-programme'],
): Promise<void> {
  const { operational } = pipeline;
  const run = await runOf(operational, runId);
  const stage = stageOf(run);
  const [items, forecasts, settings] = await Promise.all([
    operational.listRunItems(runId),
    operational.listForecasts(run.week, run.week),
    operational.listSettings(),
  ]);
  const films = new Set(
    items.filter((item) => item.type === 'film' && item.state === 'done').map((item) => item.key),
  );
  const candidates = forecasts
    .filter(
      (forecast) =>
        forecast.stage === stage && forecast.modelVersion === run.modelVersion && films.has(forecast.filmId),
    )
    .map((forecast) => ({ filmId: forecast.filmId, forecast }));

  const createdAt = pipeline.clock.now().toISOString();
  const programme = chooseProgramme(candidates, settingsFor(run.week, settings));
  await operational.savePlan(
    programme.rooms.map((plan) => ({
      week: run.week,
      stage,
      modelVersion: run.modelVersion,
      room: plan.room,
      filmId: plan.filmId,
      expectedTickets: plan.expectedTickets,
      expectedTakings: plan.expectedTakings,
      createdAt,
    })),
  );
  const missing = items.some((item) => item.state === 'failed');
  const state = candidates.length === 0 ? 'failed' : missing ? 'partial' : 'done';
  await operational.setRunState(runId, state, createdAt);
}
