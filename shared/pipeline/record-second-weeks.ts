import { addWeeks, type IsoDate } from '../domain/cinema-week.ts';
import { implausibleFirstWeek } from '../domain/plausible-admissions.ts';
import { matchSecondWeeks } from '../matching/match-second-weeks.ts';
import { roleOf } from '../sources/source-pages.ts';
import type { ParsedPageDocument } from '../storage/analytical/analytical-store.ts';
import * as reads from '../storage/operational/reads.ts';
import type { Pipeline } from './dependencies.ts';
import { readKnownWeek } from './known-week.ts';

/**
 * What the charts of a week say of films in their second week, kept with the films' first one. As of first weeks, what
 * the better source has published is revised by that source alone; what is known already is not written again.
 *
 * @param pages that a run has read of the week.
 */
export async function recordSecondWeeks(
  pipeline: Pick<Pipeline, 'operational' | 'sources'>,
  week: IsoDate,
  pages: readonly ParsedPageDocument[],
  observedOn: IsoDate,
): Promise<void> {
  const { operational } = pipeline;
  const sources = await pipeline.sources();
  const films = pages.filter((page) => roleOf(sources, page) === 'chart').flatMap((page) => page.films);
  if (films.every(({ weekNumber }) => weekNumber !== 2)) return;
  const first = addWeeks(week, -1);
  const [known, { releases, stored }] = await Promise.all([
    readKnownWeek(pipeline, first),
    operational.readAll({ releases: reads.releases(first), stored: reads.secondWeeks(first, first) }),
  ]);
  const others = releases.filter(({ sameAs }) => sameAs !== undefined);
  const rankOf = (name: string): number =>
    sources.find((source) => source.name === name)?.resultsRank ?? Number.MAX_SAFE_INTEGER;
  for (const { filmId, source, admissions } of matchSecondWeeks(
    films,
    [...known.releases, ...others],
    sources,
  )) {
    if (implausibleFirstWeek(admissions, null) !== null) continue;
    const before = stored.find((each) => each.filmId === known.keptId(filmId));
    if (before !== undefined) {
      if (rankOf(source) > rankOf(before.source)) continue;
      if (before.source === source && before.admissions === admissions) continue;
    }
    await operational.upsertSecondWeek({ week: first, filmId, admissions, source, observedOn });
  }
}
