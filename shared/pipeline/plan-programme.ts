import { settingsFor } from '../domain/cinema.ts';
import { chooseProgramme } from '../domain/programme.ts';
import { stageOf, type RunState } from '../domain/run.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import type { Pipeline } from './dependencies.ts';
import { endRun } from './end-run.ts';
import { clearProblem, noteProblem } from './run-notes.ts';
import { runOf } from './run-of.ts';
import { attemptWork, type Attempt } from './settle.ts';
import { writeStatus } from './status.ts';

/**
 * Step `plan-programme`: the run's forecasts → the best programme, in the operational store; the run ends.
 * Answers how it ended; null while something of it has been taken up again.
 */
export async function planProgramme(
  pipeline: Pipeline,
  { runId }: QueueMessages['plan-programme'],
  attempt: Attempt,
): Promise<RunState | null> {
  const end: { state: RunState | null } = { state: null };
  const { problem, poison } = await attemptWork(attempt, async () => {
    end.state = await planAndEnd(pipeline, runId);
    return null;
  });
  if (problem === null) {
    if (end.state !== null) await writeStatus(pipeline);
    return end.state;
  }
  await noteProblem(pipeline.operational, runId, 'programme', problem);
  await endRun(pipeline, runId, 'failed');
  if (poison !== null) throw poison.error;
  return 'failed';
}

async function planAndEnd(pipeline: Pipeline, runId: string): Promise<RunState | null> {
  const { operational } = pipeline;
  const run = await runOf(operational, runId);
  const stage = stageOf(run);
  const { modelVersion } = await pipeline.forecaster();
  const [items, forecasts, settings] = await Promise.all([
    operational.listRunItems(runId),
    operational.listForecasts(run.week, run.week),
    operational.listSettings(),
  ]);
  // Something has been taken up again since the message was sent; its end sends another.
  if (items.some((item) => item.state === 'pending')) return null;
  const done = items.filter((item) => item.type === 'film' && item.state === 'done').map((item) => item.key);
  const forecastOf = new Map(
    forecasts
      .filter((forecast) => forecast.stage === stage && forecast.modelVersion === modelVersion)
      .map((forecast) => [forecast.filmId, forecast]),
  );

  // A new model was deployed in the middle of the run: a programme compares forecasts of one model only.
  const outdated = done.filter((filmId) => !forecastOf.has(filmId));
  for (const filmId of outdated) await pipeline.queues.send('predict', { runId, filmId });
  if (outdated.length > 0) return null;

  const candidates = done.flatMap((filmId) => {
    const forecast = forecastOf.get(filmId);
    return forecast === undefined ? [] : [{ filmId, forecast }];
  });
  const createdAt = pipeline.clock.now().toISOString();
  const programme = chooseProgramme(candidates, settingsFor(run.week, settings));
  await operational.savePlan(
    programme.rooms.map(({ room, filmId, expectedTickets, expectedTakings }) => ({
      week: run.week,
      stage,
      modelVersion,
      room,
      filmId,
      expectedTickets,
      expectedTakings,
      createdAt,
    })),
  );
  await clearProblem(operational, items, 'programme');
  const missing = items.some((item) => item.state === 'failed' && item.key !== 'programme');
  const state = candidates.length === 0 ? 'failed' : missing ? 'partial' : 'done';
  await operational.setRunState(runId, state, createdAt);
  return state;
}
