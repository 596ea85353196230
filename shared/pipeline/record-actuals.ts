import { addDays, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { implausibleFirstWeek } from '../domain/plausible-admissions.ts';
import { isPastAsking } from '../domain/results-to-ask.ts';
import type { Release } from '../domain/shapes/release.ts';
import type { Run, RunProblem } from '../domain/run.ts';
import { clipLabel } from '../domain/run-label.ts';
import { matchActuals } from '../matching/match-actuals.ts';
import type { SaidMatch } from '../matching/said.ts';
import type { Source, SourceFilm } from '../sources/source.ts';
import { roleOf } from '../sources/source-pages.ts';
import type { ParsedPageDocument } from '../storage/analytical/analytical-store.ts';
import type { QueueMessages } from '../storage/queues/queues.ts';
import type { Pipeline } from './dependencies.ts';
import { attemptStep } from './attempt-step.ts';
import { endRun } from './end-run.ts';
import { wasAnswered } from '../domain/page-problems.ts';
import { recordSecondWeeks } from './record-second-weeks.ts';
import { recordShows } from './record-shows.ts';
import { clearProblems } from './run-notes.ts';
import { readKnownWeek } from './known-week.ts';
import type { Attempt } from './attempt-work.ts';

/** Step `record-actuals`: what the pages of a run without a forecast say is kept, and the run ends. */
export async function recordRun(
  pipeline: Pipeline,
  { runId }: QueueMessages['record-actuals'],
  attempt: Attempt,
): Promise<void> {
  await attemptStep(pipeline, { runId, step: 'record', note: 'run' }, attempt, async (run) => {
    const { operational } = pipeline;
    await clearProblems(operational, await operational.listRunItems(runId), 'run', 'shows');
    await (run.kind === 'shows' ? recordShows(pipeline, run) : recordActuals(pipeline, run));
  });
}

/** What the pages say of the week's releases, kept with its date. */
async function recordActuals(pipeline: Pipeline, run: Run): Promise<void> {
  const { operational, analytical } = pipeline;
  const { runId, week } = run;
  const [sources, pages, { releases, said }, known] = await Promise.all([
    pipeline.sources(),
    analytical.parsedPages.between(week, week),
    readKnownWeek(pipeline, week),
    operational.listActuals(week, week),
  ]);
  const read = pages.filter((page) => page.runId === runId);
  const observedOn = observationDay(run, read);
  const { results, implausible } = resultsOf(read, releases, said, totalOfChart(pages, sources), sources);
  const sourceOf = new Map(known.map(({ filmId, source }) => [filmId, source]));
  // What the better source has published is revised by that source alone.
  const recorded = results.filter(
    ({ release, film }) =>
      rankOf(film.source, sources) <= rankOf(sourceOf.get(release.filmId) ?? film.source, sources),
  );

  await operational.addRunItems(
    releases.map(({ filmId, title }) => ({ runId, type: 'film', key: filmId, label: clipLabel(title) })),
  );
  // A document counts where the result of its day is stored: whoever sees the result finds its document.
  for (const { release, film } of recorded) {
    await analytical.actuals.upsert({
      id: `${release.filmId}@${observedOn}`,
      week,
      filmId: release.filmId,
      release,
      admissions: film.admissions,
      screens: film.screens,
      source: film.source,
      observedOn,
    });
  }
  await operational.recordActuals(
    recorded.map(({ release, film }) => ({
      week,
      filmId: release.filmId,
      admissions: film.admissions,
      screens: film.screens,
      source: film.source,
      observedOn,
    })),
  );
  await recordSecondWeeks(pipeline, week, read, observedOn);

  // A run asks only for what is missing: the others were told by earlier ones.
  const published = new Set(
    [...known, ...recorded.map(({ release }) => release)].map(({ filmId }) => filmId),
  );
  const items = await operational.listRunItems(runId);
  for (const item of items.filter(({ type }) => type === 'film')) {
    const { key: filmId } = item;
    const problem =
      implausible.get(filmId) ?? (published.has(filmId) ? null : notPublished(week, observedOn));
    await operational.settleRunItem(item, problem);
  }
  const isWhole = published.size >= releases.length && implausible.size === 0;
  // Sites that have nothing yet have answered: that is no failure of ours.
  const isAnswered = published.size > 0 || items.some((item) => item.type === 'page' && wasAnswered(item));
  await endRun(pipeline, run, isWhole ? 'done' : isAnswered ? 'partial' : 'failed');
}

function notPublished(week: IsoDate, day: IsoDate): RunProblem {
  return isPastAsking(week, addDays(day, 1))
    ? { code: 'never-published', detail: 'Asked for until the fifth week: no site publishes a figure' }
    : { code: 'not-published', detail: 'No chart names the film yet' };
}

interface Result {
  release: Release;
  film: SourceFilm & { admissions: number };
}

interface Results {
  /** One a release: that of the source that is believed first. */
  results: Result[];
  /** By film id, why a figure that a site gives is none. */
  implausible: Map<string, RunProblem>;
}

function resultsOf(
  pages: readonly ParsedPageDocument[],
  releases: readonly Release[],
  said: readonly SaidMatch[],
  chartTotal: number | null,
  sources: readonly Source[],
): Results {
  const matches = matchActuals(
    pages.flatMap((page) => page.films),
    releases,
    said,
  ).toSorted((a, b) => rankOf(a.film.source, sources) - rankOf(b.film.source, sources));
  const implausible = new Map<string, RunProblem>();
  const results = releases.flatMap((release) => {
    const found = matches.filter(({ filmId }) => filmId === release.filmId);
    const reasons = found.map(({ film }) => implausibleFirstWeek(film.admissions, chartTotal));
    const right = found.find((_, index) => reasons[index] === null);
    const [reason] = reasons;
    if (right !== undefined) return [{ release, film: right.film }];
    if (reason !== undefined && reason !== null) {
      implausible.set(release.filmId, { code: 'implausible', detail: reason });
    }
    return [];
  });
  return { results, implausible };
}

/** Admissions of all films on the fullest chart of the week; null where no chart is known. */
function totalOfChart(pages: readonly ParsedPageDocument[], sources: readonly Source[]): number | null {
  const charts = pages.filter((page) => roleOf(sources, page) === 'chart');
  if (charts.length === 0) return null;
  return Math.max(...charts.map(({ films }) => films.reduce((sum, film) => sum + (film.admissions ?? 0), 0)));
}

/** 1 is believed first. */
function rankOf(name: string, sources: readonly Source[]): number {
  return sources.find((source) => source.name === name)?.resultsRank ?? Number.MAX_SAFE_INTEGER;
}

/** A run that was caught up has read its pages later than it was due; the day of reading does not change on a repeat. */
function observationDay({ asOf }: Run, pages: readonly ParsedPageDocument[]): IsoDate {
  return pages
    .map((page) => parisDateOf(new Date(page.fetchedAt)))
    .reduce((latest, day) => (day > latest ? day : latest), asOf);
}
