import type { Release } from '../domain/release.ts';
import type { Run, RunItem } from '../domain/run.ts';
import { matchFilms, type MatchedFilm } from '../matching/match-films.ts';
import { matchUsOpenings } from '../matching/match-us-openings.ts';
import { toRelease } from '../matching/to-release.ts';
import type { Source, SourceFilm } from '../sources/source.ts';
import type { FilmDocument, ParsedPageDocument } from '../storage/analytical/analytical-store.ts';
import type { Pipeline } from './dependencies.ts';
import { endRun } from './end-run.ts';
import { pageIdentityOf } from './page-names.ts';
import { isUnanswered } from './page-problems.ts';
import { keepShows } from './record-shows.ts';
import { clearProblem, noteProblem } from './run-notes.ts';

/**
 * Between `parse-page` and `build-features`: all pages of the run are read, so one film across the sites becomes one
 * release. When the list of releases itself could not be had, the films that an earlier run found stay in; when it
 * could, a release that it no longer names is withdrawn (films are postponed until the last day).
 */
export async function assembleWeek(pipeline: Pipeline, run: Run): Promise<void> {
  const { operational } = pipeline;
  const [pages, known, items, later] = await Promise.all([
    parsedPages(pipeline, run),
    operational.listReleases(run.week),
    operational.listRunItems(run.runId),
    run.kind === 'thursday' ? operational.getRun(`${run.week}-monday`) : null,
  ]);
  const found = releasesOf(pages, known, run, pipeline.sources);
  const missingLists = items.filter((item) => isMissingList(item, pipeline.sources));
  const foundIds = new Set(found.map(({ release }) => release.filmId));
  const unnamed = known.filter((release) => !foundIds.has(release.filmId));
  const kept = missingLists.length > 0 ? unnamed : [];
  const films = [...found, ...kept.map(asItWas)];
  if (films.length === 0) return endWithoutReleases(pipeline, run, missingLists);

  // Thursday's pages that are parsed late know less than Monday's.
  if (later === null) {
    for (const { release } of films) await operational.upsertRelease(release);
    if (missingLists.length === 0) {
      for (const release of unnamed) await operational.upsertRelease({ ...release, withdrawn: true });
    }
  }
  for (const { release, ...match } of films) {
    await pipeline.analytical.films.upsert({
      id: `${release.filmId}@${run.runId}`,
      week: run.week,
      runId: run.runId,
      release,
      ...match,
    });
  }
  await keepShows(
    pipeline,
    run,
    found.map(({ release }) => release),
  );
  await clearProblem(operational, items, 'releases');
  // All items before the first message: the run must not look complete after the first film.
  await operational.addRunItems(
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

function isMissingList(item: RunItem, sources: readonly Source[]): boolean {
  const page = pageIdentityOf(item.key);
  if (page === null || item.state !== 'failed') return false;
  const source = sources.find(({ name }) => name === page.source);
  return source?.pages.some(({ kind, role }) => kind === page.kind && role === 'list') === true;
}

async function parsedPages(pipeline: Pipeline, run: Run): Promise<ParsedPageDocument[]> {
  const pages = await pipeline.analytical.parsedPages.between(run.week, run.week);
  return pages.filter((page) => page.runId === run.runId);
}

type FoundRelease = Pick<
  FilmDocument,
  'release' | 'matchConfidence' | 'matchReasons' | 'weakMatches' | 'pages'
>;

/** A release of an earlier run, of which this one has read nothing. */
function asItWas(release: Release): FoundRelease {
  return { release, matchConfidence: 1, matchReasons: [], weakMatches: [], pages: [] };
}

function releasesOf(
  pages: readonly ParsedPageDocument[],
  known: readonly Release[],
  run: Run,
  sources: readonly Source[],
): FoundRelease[] {
  const listing = new Set(sources.filter(({ listsReleases }) => listsReleases).map(({ name }) => name));
  const filmsOf = (listed: boolean): SourceFilm[] =>
    pages.flatMap((page) => (listing.has(page.source) === listed ? page.films : []));
  const found = matchFilms(filmsOf(true), known, run.week)
    .filter((film) => film.status === 'new' && film.films.length > 0)
    .map((film) => ({ film, release: toRelease(film, run.week, known, sources) }));
  const openings = matchUsOpenings(
    filmsOf(false),
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
      matchReasons: film.reasons,
      weakMatches: film.weak,
      pages: pagesOf(film, pages),
    };
  });
}

function pagesOf(film: MatchedFilm, pages: readonly ParsedPageDocument[]): string[] {
  const members = new Set(film.films);
  return pages.filter((page) => page.films.some((each) => members.has(each))).map((page) => page.pageName);
}

/** While a list may still be had, the run stays open: the hourly catch-up asks again until the week begins. */
async function endWithoutReleases(
  pipeline: Pipeline,
  { runId, week }: Run,
  missingLists: readonly RunItem[],
): Promise<void> {
  const { operational } = pipeline;
  if (missingLists.some(isUnanswered)) {
    await operational.setRunState(runId, 'collecting', null);
    return;
  }
  await noteProblem(operational, runId, 'releases', {
    code: 'no-releases',
    detail: `No page names a film that opens in the week of ${week}`,
  });
  await endRun(pipeline, runId, 'failed');
}
