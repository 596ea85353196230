import type { Stage } from '../../domain/cinema-week.ts';
import { FEWEST_OF_WIDE, fewestOf, screensKnown, type ScreensKnown } from '../../domain/screens-known.ts';
import type { Release } from '../../domain/shapes/release.ts';
import { SCREENS_CLASSES, type ToldFacts, type ToldScreens } from '../../domain/shapes/told-facts.ts';
import type { ScreensContext } from '../../features/contract.ts';
import { screensOfFacts } from '../../features/groups/screens.ts';

/** What is known of the screens of a week's films, by film id. */
export type WeekScreens = ReadonlyMap<string, ScreensKnown>;

/** What the sites tell: on Monday alone. */
export function screensOfSites(stage: Stage, releases: readonly Release[]): WeekScreens {
  if (stage === 'thursday') return new Map();
  return new Map(
    releases.flatMap((release) => {
      const { own } = screensOfFacts(release, []);
      return own === null ? [] : [[release.filmId, own]];
    }),
  );
}

/**
 * The same with what was told of these releases: it holds whatever else is known, but for a number that it says more vaguely.
 * What was told of a film that has left the week is no rival's.
 */
export function withToldScreens(
  known: WeekScreens,
  releases: readonly Release[],
  told: ReadonlyMap<string, ToldFacts>,
): WeekScreens {
  return new Map([
    ...known,
    ...releases.flatMap(({ filmId }): [string, ScreensKnown][] => {
      const screens = told.get(filmId)?.screens ?? null;
      if (screens === null || isSaidBetter(screens, known.get(filmId))) return [];
      return [[filmId, screensKnown(screens)]];
    }),
  ]);
}

/** Whether a number is known that fits what was told, and says more. */
function isSaidBetter(told: ToldScreens, known: ScreensKnown | undefined): boolean {
  if (known?.spread !== 0) return false;
  const { screens } = known;
  switch (told.kind) {
    case 'number':
      return false;
    case 'class':
      return SCREENS_CLASSES.findLast((each) => fewestOf(each) <= screens) === told.screensClass;
    case 'wide':
      return screens >= FEWEST_OF_WIDE;
  }
}

/** What a film's features are made of: its own screens, and the widest start among the others'. */
export function screensContext(known: WeekScreens, filmId: string): ScreensContext {
  const others = [...known].flatMap(([other, { screens }]) => (other === filmId ? [] : [screens]));
  return {
    own: known.get(filmId) ?? null,
    widestRival: others.length === 0 ? null : Math.max(...others),
  };
}
