import type { WeekRelease } from '../../../shared/api/contract.ts';

/** Smaller moves explain nothing. */
const WORTH_TELLING = Math.log(1.03);
/** What Monday's forecast knows and Thursday's cannot. */
export const NEWS = 'news';

type Explanation = NonNullable<NonNullable<WeekRelease['forecasts']['monday']>['explanation']>;

/**
 * The group of features whose factor has moved the forecast most, in the direction in which it went; null when none
 * stands out or an explanation is missing. What only Monday knows is one group: the starting point, which on Thursday
 * stands for any number of screens and any American start, together with the factors that replace the guess.
 */
export function whyChanged({ forecasts: { thursday, monday } }: WeekRelease): string | null {
  if (thursday === null || monday === null) return null;
  if (thursday.explanation === null || monday.explanation === null) return null;
  const direction = Math.sign(monday.mean - thursday.mean);
  const [most] = movesBetween(thursday.explanation, monday.explanation)
    .map(({ group, move }) => ({ group, move: move * direction }))
    .filter(({ move }) => move >= WORTH_TELLING)
    .sort((a, b) => b.move - a.move);
  return most?.group ?? null;
}

/** By how much each group has moved the forecast, as a logarithm: the model's factors multiply. */
function movesBetween(before: Explanation, after: Explanation): { group: string; move: number }[] {
  const earlier = new Map(before.contributions.map(({ group, factor }) => [group, factor]));
  const moves = after.contributions.map(({ group, factor }) => ({
    group: earlier.has(group) ? group : NEWS,
    move: Math.log(factor / (earlier.get(group) ?? 1)),
  }));
  const news = moves
    .filter(({ group }) => group === NEWS)
    .reduce((sum, { move }) => sum + move, Math.log(after.baseline / before.baseline));
  return [...moves.filter(({ group }) => group !== NEWS), { group: NEWS, move: news }];
}
