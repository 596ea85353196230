import { seededRandom } from '../seeded-random.ts';
import type { ComparedWeek } from './compared-weeks.ts';
import { figuresOf, type ModelFigures } from './gate.ts';

const DRAWS = 2_000;
/** Of the draws, on each side. */
const OUTSIDE = 0.025;

/** How far the challenger's figure is from the champion's; with the interval of 95 % by weeks drawn anew. */
export interface Difference {
  difference: number;
  low: number;
  high: number;
}

export type ModelDifferences = Record<keyof ModelFigures, Difference>;

/**
 * Challenger minus champion over some weeks, by a paired bootstrap: a week is drawn with both models' films, as what makes it hard
 * is the same for both. The same weeks give the same interval; NaN without any.
 */
export function differencesOf(weeks: readonly ComparedWeek[]): ModelDifferences {
  const random = seededRandom(22);
  const drawn = Array.from({ length: weeks.length === 0 ? 0 : DRAWS }, () =>
    differenceIn(weeks.flatMap(() => weeks[Math.floor(random() * weeks.length)] ?? [])),
  );
  const whole = differenceIn(weeks);
  const of = (figure: keyof ModelFigures): Difference => {
    const sorted = drawn.map((each) => each[figure]).toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
    return { difference: whole[figure], low: at(OUTSIDE), high: at(1 - OUTSIDE) };
  };
  return {
    ...{ wape: of('wape'), shareOfBestTakings: of('shareOfBestTakings') },
    coverage: of('coverage'),
  };
}

function differenceIn(weeks: readonly ComparedWeek[]): ModelFigures {
  const champion = figuresOf(weeks.map((week) => week.champion));
  const challenger = figuresOf(weeks.map((week) => week.challenger));
  return {
    wape: challenger.wape - champion.wape,
    shareOfBestTakings: challenger.shareOfBestTakings - champion.shareOfBestTakings,
    coverage: challenger.coverage - champion.coverage,
  };
}
