import type { Run } from '../domain/run.ts';
import type { Release } from '../domain/release.ts';
import { matchActuals } from '../matching/match-actuals.ts';
import type { SourceFilm } from '../sources/source.ts';
import type { Pipeline } from './dependencies.ts';

/** After `parse-page` of a run that gathers actuals: what the pages say of the week's releases, kept with its date. */
export async function recordActuals(pipeline: Pipeline, run: Run): Promise<void> {
  const { runId, week, asOf } = run;
  const pages = await pipeline.analytical.parsedPages.between(week, week);
  const films = pages.filter((page) => page.runId === runId).flatMap((page) => page.films);
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
      observedOn: asOf,
    })),
  );
  for (const { release, film } of results) {
    await pipeline.analytical.actuals.upsert({
      id: `${release.filmId}@${asOf}`,
      week,
      filmId: release.filmId,
      release,
      admissions: film.admissions,
      screens: film.screens,
      source: film.source,
      observedOn: asOf,
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
