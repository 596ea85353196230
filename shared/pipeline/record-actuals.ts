import type { Run } from '../domain/run.ts';
import { parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import type { Release } from '../domain/release.ts';
import { matchActuals } from '../matching/match-actuals.ts';
import type { SourceFilm } from '../sources/source.ts';
import type { ParsedPageDocument } from '../storage/analytical/analytical-store.ts';
import type { Pipeline } from './dependencies.ts';

/** After `parse-page` of a run that gathers actuals: what the pages say of the week's releases, kept with its date. */
export async function recordActuals(pipeline: Pipeline, run: Run): Promise<void> {
  const { runId, week } = run;
  const pages = await pipeline.analytical.parsedPages.between(week, week);
  const read = pages.filter((page) => page.runId === runId);
  const films = read.flatMap((page) => page.films);
  const observedOn = observationDay(run, read);
  const releases = await pipeline.operational.listReleases(week);
  const results = resultsOf(films, releases);

  await pipeline.operational.addRunItems(
    releases.map(({ filmId, title }) => ({ runId, type: 'film', key: filmId, label: title })),
  );
  await pipeline.operational.recordActuals(
    results.map(({ release, film }) => ({
      week,
      filmId: release.filmId,
      admissions: film.admissions,
      screens: film.screens,
      source: film.source,
      observedOn,
    })),
  );
  for (const { release, film } of results) {
    await pipeline.analytical.actuals.upsert({
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

  const published = new Set(results.map(({ release }) => release.filmId));
  for (const { filmId } of releases) {
    const problem = published.has(filmId)
      ? null
      : { code: 'not-published', detail: 'No chart names the film yet' };
    await pipeline.operational.settleRunItem(runId, 'film', filmId, problem);
  }
  const state = published.size === 0 ? 'failed' : published.size < releases.length ? 'partial' : 'done';
  await pipeline.operational.setRunState(runId, state, pipeline.clock.now().toISOString());
}

interface Result {
  release: Release;
  film: SourceFilm & { admissions: number };
}

/** A result a release: the first match, which is JPBox-Office's where both sites have one. */
function resultsOf(films: readonly SourceFilm[], releases: readonly Release[]): Result[] {
  const matches = matchActuals(films, releases);
  return releases.flatMap((release) => {
    const match = matches.find(({ filmId }) => filmId === release.filmId);
    return match === undefined ? [] : [{ release, film: match.film }];
  });
}

/** A run that was caught up has read its pages later than it was due; the day of reading does not change on a repeat. */
function observationDay({ asOf }: Run, pages: readonly ParsedPageDocument[]): IsoDate {
  return pages
    .map((page) => parisDateOf(new Date(page.fetchedAt)))
    .reduce((latest, day) => (day > latest ? day : latest), asOf);
}
