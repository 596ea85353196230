import { STAGES, type Stage } from '../../domain/cinema-week.ts';
import { screensKnown, type ScreensKnown } from '../../domain/screens-known.ts';
import type { ScreensContext } from '../../features/contract.ts';
import type { Film } from '../contract/film.ts';

/** What is known of a film's screens at each stage: what is announced at both, their number on Monday only. */
export function screensAt(film: Film, rivals: readonly Film[]): Record<Stage, ScreensContext> {
  const [thursday, monday] = STAGES.map((stage): ScreensContext => {
    const others = rivals.flatMap((rival) => ownAt(stage, rival)?.screens ?? []);
    return { own: ownAt(stage, film), widestRival: others.length === 0 ? null : Math.max(...others) };
  }) as [ScreensContext, ScreensContext];
  return { thursday, monday };
}

function ownAt(stage: Stage, { screens, announcedScreens }: Film): ScreensKnown | null {
  if (stage === 'monday' && screens !== null) return { screens, spread: 0 };
  return announcedScreens === null ? null : screensKnown(announcedScreens);
}
