import type { Release } from '../domain/shapes/release.ts';
import { stageOf, type Run } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import { buildFeatures } from '../features/build-features.ts';
import { strongestOf } from '../features/groups/competition.ts';
import type { TrackRecords } from '../features/track-records.ts';
import type { FeatureDocument } from '../storage/analytical/analytical-store.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import { advanceRun } from './advance-run.ts';
import { estimatedScreens, type ScreensEstimates } from './announced-shows/estimated-screens.ts';
import { withEstimatedScreens } from './announced-shows/with-estimates.ts';
import type { Pipeline } from './dependencies.ts';
import { reopenRun } from './reopen-run.ts';
import { itemOf, runOf } from './run-of.ts';
import { attemptWork, type Attempt } from './attempt-work.ts';
import { settle } from './settle.ts';
import { screensContext, screensOfSites, withToldScreens, type WeekScreens } from './told/known-screens.ts';
import { featuresId, toldInRun } from './told/told-in-run.ts';
import { withUsOpening } from './told/with-us-opening.ts';
import { trackRecordsAsOf } from './track-records-as-of.ts';

/**
 * Step `build-features`: film, rivals and track records → named numbers, in the analytical store; the same with what is told
 * of the week's films where something is told of this one.
 */
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
  const [releases, records, told, estimates] = await Promise.all([
    releasesOfRun(pipeline, run),
    trackRecordsAsOf(pipeline, run),
    toldInRun(pipeline.operational, run),
    estimatedScreens(pipeline, run, stage),
  ]);
  const known = withEstimatedScreens(screensOfSites(stage, releases), releases, estimates.screens);
  const keep = (document: FeatureDocument): Promise<void> => pipeline.analytical.features.upsert(document);
  await keep(featuresOf(run, filmId, { releases, known, estimates, records }));
  const own = told.films.get(filmId);
  if (own === undefined) return;
  const { revision } = told;
  const asTold = {
    releases: releases.map((release) => withUsOpening(release, told.films.get(release.filmId))),
    known: withToldScreens(known, releases, told.films),
    estimates,
    records,
  };
  await keep({
    ...featuresOf(run, filmId, asTold),
    id: featuresId(run, filmId, revision),
    told: { ...own, revision },
  });
}

/** What the features of a week's films are made of. */
interface KnownFilms {
  releases: readonly Release[];
  known: WeekScreens;
  /** Those of the announced shows among them. */
  estimates: ScreensEstimates;
  records: TrackRecords;
}

function featuresOf(
  run: Run,
  filmId: string,
  { releases, known, estimates, records }: KnownFilms,
): FeatureDocument {
  const stage = stageOf(run);
  const { week, runId, asOf } = run;
  const film = releases.find((release) => release.filmId === filmId);
  if (film === undefined) {
    throw new NiabError('unknown-film', `Run ${runId} has no film "${filmId}"`, { field: 'filmId' });
  }
  const competitors = releases.filter((release) => release.filmId !== filmId);
  const screens = screensContext(known, filmId);
  const estimated = estimates.screens.get(filmId) ?? null;
  return {
    ...{ id: featuresId(run, filmId), week, runId, filmId, stage, asOf },
    features: buildFeatures(film, { stage, week, asOf, competitors, screens }, records),
    strongestRival: strongestOf(competitors, records.asOf(asOf))?.title ?? null,
    widestRival: screens.widestRival,
    screensEstimatedSince: estimates.since,
    estimatedScreens: screens.own === estimated ? estimated : null,
  };
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
