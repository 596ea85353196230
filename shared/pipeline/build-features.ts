import type { Release } from '../domain/shapes/release.ts';
import { stageOf, type Run } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import { buildFeatures } from '../features/build-features.ts';
import { strongestOf } from '../features/groups/competition.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import { advanceRun } from './advance-run.ts';
import { estimatedScreens } from './announced-shows/estimated-screens.ts';
import { screensWithEstimates } from './announced-shows/screens-context.ts';
import type { Pipeline } from './dependencies.ts';
import { reopenRun } from './reopen-run.ts';
import { itemOf, runOf } from './run-of.ts';
import { attemptWork, type Attempt } from './attempt-work.ts';
import { settle } from './settle.ts';
import { trackRecordsAsOf } from './track-records-as-of.ts';

/** Step `build-features`: film, rivals and track records → named numbers, in the analytical store. */
export async function buildFilmFeatures(
  pipeline: Pipeline,
  { runId, filmId }: QueueMessages['build-features'],
  attempt: Attempt,
): Promise<void> {
  const { operational, queues } = pipeline;
  const run = await runOf(operational, runId);
  const item = await itemOf(operational, runId, 'film', filmId);
  // Arrived twice, or late: the film has its forecast, or is no film of the run any more.
  if (item === null || item.state === 'done') return advanceRun(pipeline, runId);
  const outcome = await attemptWork(attempt, async () => {
    await buildAndKeep(pipeline, run, filmId);
    return null;
  });
  if (outcome.problem !== null) return settle(pipeline, item, outcome);
  if (item.state === 'failed') await reopenRun(pipeline, runId, 'build', [item]);
  await queues.send('predict', { runId, filmId });
}

async function buildAndKeep(pipeline: Pipeline, run: Run, filmId: string): Promise<void> {
  const stage = stageOf(run);
  const releases = await releasesOfRun(pipeline, run);
  const film = releases.find((release) => release.filmId === filmId);
  if (film === undefined) {
    throw new NiabError('unknown-film', `Run ${run.runId} has no film "${filmId}"`, { field: 'filmId' });
  }
  const records = await trackRecordsAsOf(pipeline, run);
  const competitors = releases.filter((release) => release.filmId !== filmId);
  const estimates = await estimatedScreens(pipeline, run, stage);
  const screens = screensWithEstimates(film, competitors, stage, estimates.screens);
  const context = { stage, week: run.week, asOf: run.asOf, competitors, screens };
  const features = buildFeatures(film, context, records);
  await pipeline.analytical.features.upsert({
    id: `${filmId}@${run.runId}`,
    week: run.week,
    runId: run.runId,
    filmId,
    stage,
    asOf: run.asOf,
    features,
    strongestRival: strongestOf(competitors, records.asOf(run.asOf))?.title ?? null,
    widestRival: screens.widestRival,
    screensEstimatedSince: estimates.since,
    estimatedScreens: screens.own !== null && screens.own.spread > 0 ? screens.own : null,
  });
}

/**
 * The releases as this run found them, whatever later runs have learned. What it had found before it was assembled anew,
 * and does not count as a film of its own any more, is no rival.
 */
async function releasesOfRun(pipeline: Pipeline, { week, runId }: Run): Promise<Release[]> {
  const [films, items] = await Promise.all([
    pipeline.analytical.films.between(week, week),
    pipeline.operational.listRunItems(runId),
  ]);
  const own = new Set(items.flatMap(({ type, key }) => (type === 'film' ? [key] : [])));
  return films
    .filter((film) => film.runId === runId && own.has(film.release.filmId))
    .map((film) => film.release);
}
