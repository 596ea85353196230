import { parisDateOf } from '../domain/cinema-week.ts';
import type { Release } from '../domain/shapes/release.ts';
import type { Run } from '../domain/run.ts';
import { matchFilms } from '../matching/match-films.ts';
import type { SourceFilm } from '../sources/source.ts';
import type { ParsedPageDocument } from '../storage/analytical/analytical-store.ts';
import type { Pipeline } from './dependencies.ts';
import { endRun } from './end-run.ts';
import { noteProblem } from './run-notes.ts';
import { readKnownWeek } from './known-week.ts';

/**
 * The pages of a run that reads the shows are read: how many are announced for each release, kept with the day. No forecast
 * follows from it: it comes after the last one of its week. Nobody can fetch the history afterwards.
 */
export async function recordShows(pipeline: Pipeline, run: Run): Promise<void> {
  const { analytical, operational } = pipeline;
  const [sources, pages, { releases: known, said }] = await Promise.all([
    pipeline.sources(),
    analytical.parsedPages.between(run.week, run.week),
    readKnownWeek(pipeline, run.week),
  ]);
  const listing = new Set(sources.filter(({ listsReleases }) => listsReleases).map(({ name }) => name));
  const read = pages.filter((page) => page.runId === run.runId && listing.has(page.source));
  const films = read.flatMap((page) => page.films);
  const announced = matchFilms(films, known, run.week, said).flatMap(({ known: release, films: entries }) => {
    const shows = entries.map(({ scheduledShows }) => scheduledShows).find((count) => count !== null) ?? null;
    return release === null || shows === null
      ? []
      : [{ release: { ...release, scheduledShows: shows }, films: entries }];
  });
  await keepShows(pipeline, run, announced, read);
  const items = await operational.listRunItems(run.runId);
  const isWhole = items.every((item) => item.state === 'done');
  // An agenda that is read whole and announces nothing is an answer.
  if (announced.length === 0 && !isWhole) {
    await noteProblem(operational, run.runId, 'shows', {
      code: 'no-shows',
      detail: `No page announces shows of a release of the week of ${run.week}`,
    });
  }
  await endRun(pipeline, run, isWhole ? 'done' : announced.length === 0 ? 'failed' : 'partial');
}

/** A release with what the pages of a run say of it. */
interface ReadRelease {
  release: Release;
  films: readonly SourceFilm[];
}

/**
 * Keeps how many shows are announced for the releases that a run has read, with the day on which the pages were fetched that
 * said so: pages may be parsed again later, and one that a site gave a day late does not make the others' readings later.
 * Releases of which nothing is said are left out.
 */
export async function keepShows(
  { analytical }: Pick<Pipeline, 'analytical'>,
  run: Run,
  read: readonly ReadRelease[],
  pages: readonly ParsedPageDocument[],
): Promise<void> {
  for (const { release, films } of read) {
    const { filmId, scheduledShows } = release;
    if (scheduledShows === null) continue;
    const saying = new Set(films.filter((film) => film.scheduledShows !== null));
    const observedAt = pages
      .filter((page) => page.films.some((film) => saying.has(film)))
      .map(({ fetchedAt }) => fetchedAt)
      .reduce((a, b) => (a > b ? a : b), '');
    await analytical.shows.upsert({
      id: `${filmId}@${run.runId}`,
      week: run.week,
      runId: run.runId,
      filmId,
      observedOn: parisDateOf(new Date(observedAt)),
      observedAt,
      scheduledShows,
    });
  }
}
