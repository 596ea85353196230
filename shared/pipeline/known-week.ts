import type { IsoDate } from '../domain/cinema-week.ts';
import type { Release } from '../domain/shapes/release.ts';
import { heldApart } from '../matching/said.ts';
import type { FilmMatch } from '../storage/operational/entities.ts';
import * as reads from '../storage/operational/reads.ts';
import type { Pipeline } from './dependencies.ts';

/** What the releases of a week are to whoever matches with them. */
export interface KnownWeek {
  /** Each film once: those that are another one are left out, and what is two films is held apart. */
  releases: Release[];
  /** The pairs of which something was said, and the others. */
  said: FilmMatch[];
  unsaid: FilmMatch[];
  /** The id under which a film of the week is kept: its own, or that of the one that it is. */
  keptId: (filmId: string) => string;
}

/** The releases of a week with what the manager said of them, read as one. */
export async function readKnownWeek(
  { operational, sources }: Pick<Pipeline, 'operational' | 'sources'>,
  week: IsoDate,
): Promise<KnownWeek> {
  const { releases, matches, joined } = await operational.readAll({
    releases: reads.releases(week),
    matches: reads.matches(week, week),
    joined: reads.joinedFilms(week, week),
  });
  const said = matches.filter(({ verdict }) => verdict !== null);
  // Where the week had begun when it was said, this alone is what was said; before, it is that of the forecast as well.
  const keptIds = new Map(joined.map(({ filmId, resultAs }) => [filmId, resultAs]));
  return {
    releases: heldApart(
      releases.filter(({ sameAs }) => sameAs === undefined),
      said,
      await sources(),
    ),
    said,
    unsaid: matches.filter(({ verdict }) => verdict === null),
    keptId: (filmId) => keptIds.get(filmId) ?? filmId,
  };
}
