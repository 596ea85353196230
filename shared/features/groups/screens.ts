import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features, ScreensContext } from '../contract.ts';
import { yieldExpectation } from '../expectation.ts';
import type { StatReader } from '../reading.ts';

/** What is known of the film's screens, and how surely. */
export function screensFeatures(
  film: CanonicalFilm,
  { own, widestRival }: ScreensContext,
  records: StatReader,
): Features {
  const isWide = own?.isOnlyWide === true;
  const number = own === null || isWide ? null : own;
  const screens = number === null ? null : Math.log(number.screens);
  return {
    wide_start: isWide ? 1 : null,
    screens,
    screens_spread: number === null ? null : number.spread,
    screens_rivals: screens === null || widestRival === null ? null : screens - Math.log(widestRival),
    screens_expectation: screens === null ? null : screens + yieldExpectation(records, film),
  };
}

/** What the facts themselves tell, as exact numbers. */
export function screensOfFacts(facts: ReleaseFacts, others: readonly ReleaseFacts[]): ScreensContext {
  const { screens } = facts;
  const isKnown = screens !== null && screens > 0;
  return { own: isKnown ? { screens, spread: 0 } : null, widestRival: mostScreens(others) };
}

/** Screens of the widest start among a week's other new films; null if none is known. */
export function mostScreens(others: readonly ReleaseFacts[]): number | null {
  const known = others.flatMap(({ screens }) => (screens !== null && screens > 0 ? [screens] : []));
  return known.length === 0 ? null : Math.max(...known);
}
