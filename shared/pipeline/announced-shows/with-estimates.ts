import type { ScreensKnown } from '../../domain/screens-known.ts';
import type { Release } from '../../domain/shapes/release.ts';

/** What is known of the screens of a week's films, by film id, with the estimates of those of which nothing else is known. */
export function withEstimatedScreens(
  known: ReadonlyMap<string, ScreensKnown>,
  releases: readonly Release[],
  estimates: ReadonlyMap<string, ScreensKnown>,
): Map<string, ScreensKnown> {
  return new Map(
    releases.flatMap(({ filmId }) => {
      const screens = known.get(filmId) ?? estimates.get(filmId);
      return screens === undefined ? [] : [[filmId, screens]];
    }),
  );
}
