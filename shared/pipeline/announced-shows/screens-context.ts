import type { Stage } from '../../domain/cinema-week.ts';
import type { ScreensKnown } from '../../domain/screens-known.ts';
import type { Release } from '../../domain/shapes/release.ts';
import type { ScreensContext } from '../../features/contract.ts';
import { screensOfFacts } from '../../features/groups/screens.ts';

/** What is known of the screens of a film and of its rivals where some are estimated; on Monday the facts know better. */
export function screensWithEstimates(
  film: Release,
  rivals: readonly Release[],
  stage: Stage,
  estimates: ReadonlyMap<string, ScreensKnown>,
): ScreensContext {
  const known = (release: Release): ScreensKnown | null =>
    (stage === 'monday' ? screensOfFacts(release, []).own : null) ?? estimates.get(release.filmId) ?? null;
  const ofRivals = rivals.flatMap((rival) => known(rival)?.screens ?? []);
  return { own: known(film), widestRival: ofRivals.length === 0 ? null : Math.max(...ofRivals) };
}
