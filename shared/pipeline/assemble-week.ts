import type { Release } from '../domain/shapes/release.ts';
import { isForecastRun, type Run, type RunItem, type RunProblem } from '../domain/run.ts';
import { clipLabel } from '../domain/run-label.ts';
import { matchFilms, type MatchedFilm } from '../matching/match-films.ts';
import { toReleases } from '../matching/to-releases.ts';
import { withUsWeekends } from '../matching/with-us-weekends.ts';
import type { Source, SourceFilm } from '../sources/source.ts';
import { roleOf } from '../sources/source-pages.ts';
import type { FilmDocument, ParsedPageDocument } from '../storage/analytical/analytical-store.ts';
import type { FoundMatch } from '../storage/operational/entities.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import { advanceRun, claimOf, sendClaimed } from './advance-run.ts';
import { attemptStep } from './attempt-step.ts';
import type { Pipeline } from './dependencies.ts';
import { endRun } from './end-run.ts';
import { pageIdentityOf } from './page-names.ts';
import { isMissing, isUnanswered } from '../domain/page-problems.ts';
import { keepShows } from './record-shows.ts';
import { clearProblems, noteProblem } from './run-notes.ts';
import { weakPairs, type MatchedRelease } from './weak-pairs.ts';
import { readKnownWeek, type KnownWeek } from './known-week.ts';
import { attemptWork, type Attempt } from './attempt-work.ts';

/**
 * Step `assemble-week`: all pages of the run are read, so one film across the sites becomes one release. When the list
 * of releases itself could not be had, the films that an earlier run found stay in; when it could, a release that it no
 * longer names is withdrawn (films are postponed until the last day).
 */
export async function assembleWeek(
  pipeline: Pipeline,
  { runId }: QueueMessages['assemble-week'],
  attempt: Attempt,
): Promise<void> {
  const step = { runId, step: 'assemble', note: 'releases' } as const;
  await attemptStep(pipeline, step, attempt, (run) => assemble(pipeline, run, attempt));
}

async function assemble(pipeline: Pipeline, run: Run, attempt: Attempt): Promise<void> {
  const { operational } = pipeline;
  const [sources, pages, week, items, later] = await Promise.all([
    pipeline.sources(),
    parsedPages(pipeline, run),
    readKnownWeek(pipeline, run.week),
    operational.listRunItems(run.runId),
    run.kind === 'thursday' ? operational.listRunItems(`${run.week}-monday`) : [],
  ]);
  const { releases: known } = week;
  const { found, matched } = releasesOf(pages, week, run, sources);
  const missingLists = items.filter((item) => isMissingList(item, sources));
  const foundIds = new Set(found.map(({ release }) => release.filmId));
  const unnamed = known.filter((release) => !foundIds.has(release.filmId));
  const kept = missingLists.length > 0 ? unnamed : [];
  const films = [...found, ...kept.map(asItWas)];
  if (films.length === 0) return endWithoutReleases(pipeline, run, missingLists);

  // Thursday's pages that are parsed late know less than Monday's, once these have named films.
  const isLatest = !later.some(({ type }) => type === 'film');
  const problems = new Map<string, RunProblem>();
  for (const film of films) {
    const { problem } = await attemptWork(attempt, () => keepFilm(pipeline, run, film, isLatest));
    if (problem !== null) problems.set(film.release.filmId, problem);
  }
  if (isLatest && missingLists.length === 0) {
    // Before they are withdrawn: what no page names any more may be what another one is now.
    await keepPairs(pipeline, run, matched, week);
    for (const release of unnamed) await operational.upsertRelease({ ...release, withdrawn: true });
  }
  const others = await clearProblems(operational, items, 'releases', 'run');
  // Shows that are announced once a week has begun are none that a forecast could have known.
  if (run.kind === 'backfill') return endBackfill(pipeline, run, others, problems);
  await keepShows(
    pipeline,
    run,
    matched.map(({ release, match }) => ({ release, films: match.films })),
    pages,
  );
  await beginFilms(pipeline, run, films, problems);
}

/** What cannot be kept of one film is that film's problem: the others go on. */
async function keepFilm(
  { operational, analytical }: Pick<Pipeline, 'operational' | 'analytical'>,
  run: Run,
  { release, ...match }: FoundRelease,
  isLatest: boolean,
): Promise<null> {
  if (isLatest) await operational.upsertRelease(release);
  await analytical.films.upsert({
    id: `${release.filmId}@${run.runId}`,
    week: run.week,
    runId: run.runId,
    release,
    ...match,
  });
  return null;
}

/** The films are the run's with the move to the next step, all of them: it never looks complete after the first. */
async function beginFilms(
  pipeline: Pipeline,
  run: Run,
  films: readonly FoundRelease[],
  problems: ReadonlyMap<string, RunProblem>,
): Promise<void> {
  const { operational, queues } = pipeline;
  const { runId } = run;
  const begun = await operational.moveRun({
    ...claimOf(run, 'build', pipeline.clock.now()),
    films: films.map(({ release }) => ({ key: release.filmId, label: clipLabel(release.title) })),
  });
  // Another delivery of the message has done so, or a page was taken up again: whoever moved the run goes on with it.
  if (!begun) return;
  await sendClaimed(pipeline, run, async () => {
    for (const { release } of films) {
      const problem = problems.get(release.filmId);
      if (problem === undefined) await queues.send('build-features', { runId, filmId: release.filmId });
      else await operational.settleRunItem(filmItem(run, release.filmId), problem);
    }
  });
  // The others may have their forecasts already.
  if (problems.size > 0) await advanceRun(pipeline, runId);
}

/** The film as an item of the run after it has been moved on. */
function filmItem(
  { runId, stepVersion }: Run,
  key: string,
): Pick<RunItem, 'runId' | 'type' | 'key' | 'round'> {
  return { runId, type: 'film', key, round: stepVersion + 1 };
}

/** What is gathered of a week that is over is not forecast: nobody can unknow how it went. */
async function endBackfill(
  pipeline: Pipeline,
  run: Run,
  items: readonly RunItem[],
  problems: ReadonlyMap<string, RunProblem>,
): Promise<void> {
  const isWhole = problems.size === 0 && !items.some((item) => item.state === 'pending' || isMissing(item));
  await endRun(pipeline, run, isWhole ? 'done' : 'partial');
}

function isMissingList(item: RunItem, sources: readonly Source[]): boolean {
  const page = pageIdentityOf(item.key);
  return page !== null && item.state === 'failed' && roleOf(sources, page) === 'list';
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
  { releases: known, said, keptId }: KnownWeek,
  run: Run,
  sources: readonly Source[],
): { found: FoundRelease[]; matched: MatchedRelease[] } {
  const listing = new Set(sources.filter(({ listsReleases }) => listsReleases).map(({ name }) => name));
  const filmsOf = (listed: boolean): SourceFilm[] =>
    pages.flatMap((page) => (listing.has(page.source) === listed ? page.films : []));
  const matches = matchFilms(filmsOf(true), known, run.week, said).filter(
    (film) => film.status === 'new' && film.films.length > 0,
  );
  const named = toReleases(matches, run.week, known, sources).map((release) => ({
    ...release,
    filmId: keptId(release.filmId),
  }));
  const releases = withUsWeekends(named, filmsOf(false));
  const found = matches.flatMap((film, index) => {
    const release = releases[index];
    if (release === undefined) return [];
    return {
      release,
      matchConfidence: film.confidence,
      matchReasons: film.reasons,
      weakMatches: film.weak,
      pages: pagesOf(film, pages),
    };
  });
  return {
    found,
    matched: matches.flatMap((match, index) => {
      const release = releases[index];
      return release === undefined ? [] : [{ release, match }];
    }),
  };
}

/** Keeps which releases may be one film. A pair stays while one of its films is found and nothing is known of the other. */
async function keepPairs(
  { operational, analytical, sources }: Pipeline,
  { runId, week }: Run,
  matched: readonly MatchedRelease[],
  { releases, unsaid }: KnownWeek,
): Promise<void> {
  const documents = await analytical.films.between(week, week);
  const earlier = documents.filter((film) => film.runId !== runId);
  const pairs = weakPairs(
    matched,
    releases,
    new Set(earlier.map((film) => film.release.filmId)),
    await sources(),
  );
  const found = new Set(matched.map(({ release }) => release.filmId));
  const kept = new Set(pairs.map(keyOfPair));
  await operational.recordMatches(
    week,
    pairs,
    unsaid.filter(
      (pair) => !kept.has(keyOfPair(pair)) && found.has(pair.filmId) === found.has(pair.otherFilmId),
    ),
  );
}

function keyOfPair({ films }: Pick<FoundMatch, 'films'>): string {
  return JSON.stringify(films.map(({ filmId }) => filmId));
}

function pagesOf(film: MatchedFilm, pages: readonly ParsedPageDocument[]): string[] {
  const members = new Set(film.films);
  return pages.filter((page) => page.films.some((each) => members.has(each))).map((page) => page.pageName);
}

/** While a list may still be had, the run stays open: the hourly catch-up asks again until the week begins. */
async function endWithoutReleases(
  pipeline: Pipeline,
  run: Run,
  missingLists: readonly RunItem[],
): Promise<void> {
  const { operational, clock } = pipeline;
  if (isForecastRun(run) && missingLists.some(isUnanswered)) {
    await operational.moveRun({ ...claimOf(run, 'fetch', clock.now()), state: 'collecting' });
    return;
  }
  await noteProblem(operational, run.runId, 'releases', {
    code: 'no-releases',
    detail: `No page names a film that opens in the week of ${run.week}`,
  });
  await endRun(pipeline, run, 'failed');
}
