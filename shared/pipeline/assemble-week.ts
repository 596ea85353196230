import type { Release } from '../domain/release.ts';
import type { Run } from '../domain/run.ts';
import { matchFilms, type MatchedFilm } from '../matching/match-films.ts';
import { matchUsOpenings } from '../matching/match-us-openings.ts';
import { toRelease } from '../matching/to-release.ts';
import type { ParsedPageDocument } from '../storage/analytical/analytical-store.ts';
import type { Pipeline } from './dependencies.ts';
import { requestOf } from './page-names.ts';

/**
 * Between `parse-page` and `build-features`: all pages of the run are read, so one film across the sites becomes one
 * release. When the list of releases itself could not be had, the films that an earlier run found stay in.
 */
export async function assembleWeek(pipeline: Pipeline, run: Run): Promise<void> {
  const [pages, known, items] = await Promise.all([
    parsedPages(pipeline, run),
    pipeline.operational.listReleases(run.week),
    pipeline.operational.listRunItems(run.runId),
  ]);
  const found = releasesOf(pages, known, run);
  const listMissing = items.some(
    (item) =>
      item.type === 'page' && item.state === 'failed' && requestOf(item.key, '', '').kind === 'releases',
  );
  const foundIds = new Set(found.map(({ release }) => release.filmId));
  const kept = listMissing ? known.filter((release) => !foundIds.has(release.filmId)) : [];
  const films = [...found, ...kept.map((release) => ({ release, matchConfidence: 1, pages: [] }))];
  if (films.length === 0) return endWithoutReleases(pipeline, run);

  for (const { release, matchConfidence, pages: names } of films) {
    await pipeline.operational.upsertRelease(release);
    await pipeline.analytical.films.upsert({
      id: `${release.filmId}@${run.runId}`,
      week: run.week,
      runId: run.runId,
      release,
      matchConfidence,
      pages: names,
    });
  }
  // All items before the first message: the run must not look complete after the first film.
  await pipeline.operational.addRunItems(
    films.map(({ release }) => ({
      runId: run.runId,
      type: 'film',
      key: release.filmId,
      label: release.title,
    })),
  );
  for (const { release } of films) {
    await pipeline.queues.send('build-features', { runId: run.runId, filmId: release.filmId });
  }
}

async function parsedPages(pipeline: Pipeline, run: Run): Promise<ParsedPageDocument[]> {
  const pages = await pipeline.analytical.parsedPages.between(run.week, run.week);
  return pages.filter((page) => page.runId === run.runId);
}

interface FoundRelease {
  release: Release;
  matchConfidence: number;
  /** Names of the pages that speak of the film. */
  pages: string[];
}

function releasesOf(
  pages: readonly ParsedPageDocument[],
  known: readonly Release[],
  run: Run,
): FoundRelease[] {
  const films = pages.filter((page) => page.kind !== 'us-weekend').flatMap((page) => page.films);
  const found = matchFilms(films, known, run.week)
    .filter((film) => film.status === 'new' && film.films.length > 0)
    .map((film) => ({ film, release: toRelease(film, run.week, known) }));
  const openings = matchUsOpenings(
    pages.filter((page) => page.kind === 'us-weekend').flatMap((page) => page.films),
    found.map(({ release }) => release),
  );
  return found.map(({ film, release }) => {
    const opening = openings.find(({ filmId }) => filmId === release.filmId);
    return {
      release: {
        ...release,
        usReleaseDate: opening?.usReleaseDate ?? release.usReleaseDate,
        usOpeningUsd: opening?.usOpeningUsd ?? release.usOpeningUsd,
      },
      matchConfidence: film.confidence,
      pages: pagesOf(film, pages),
    };
  });
}

function pagesOf(film: MatchedFilm, pages: readonly ParsedPageDocument[]): string[] {
  const members = new Set(film.films);
  return pages.filter((page) => page.films.some((each) => members.has(each))).map((page) => page.pageName);
}

async function endWithoutReleases(pipeline: Pipeline, run: Run): Promise<void> {
  const { runId } = run;
  const item = { runId, type: 'page', key: 'releases', label: 'Sorties de la semaine' } as const;
  await pipeline.operational.addRunItems([item]);
  await pipeline.operational.settleRunItem(runId, 'page', item.key, {
    code: 'no-releases',
    detail: `No page names a film that opens in the week of ${run.week}`,
  });
  await pipeline.operational.setRunState(runId, 'failed', pipeline.clock.now().toISOString());
}
