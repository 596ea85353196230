import type { WeekRelease } from '#shared/api/contract/forecast.ts';

/** Smaller moves explain nothing. */
const WORTH_TELLING = Math.log(1.03);
/** What Monday's forecast knows and Thursday's cannot, with and without screens, and that on Monday none of it was known either. */
export const NEWS = 'news';
export const NEWS_WITHOUT_SCREENS = 'news-without-screens';
export const NO_NEWS = 'no-news';

type Explanation = NonNullable<NonNullable<WeekRelease['forecasts']['monday']>['explanation']>;

/** By how much a group has moved the forecast, as a logarithm: the model's factors multiply. */
interface Move {
  group: string;
  move: number;
}

/**
 * The group of features whose factor has moved the forecast most, in the direction in which it went; null when none
 * stands out or an explanation is missing. What only Monday knows counts together: the starting point, which on Thursday
 * stands for any number of screens, the factors that replace the guess, and those of Thursday
 * that they make superfluous.
 */
export function whyChanged({ forecasts: { thursday, monday }, ...release }: WeekRelease): string | null {
  if (thursday === null || monday === null) return null;
  if (thursday.explanation === null || monday.explanation === null) return null;
  // Those that shows let estimate are told nowhere else.
  const screens = release.told?.facts.screens ?? release.screens ?? monday.explanation.facts?.screens ?? null;
  const direction = Math.sign(monday.mean - thursday.mean);
  const { known, news, gone } = movesBetween(thursday.explanation, monday.explanation);
  const start = Math.log(monday.explanation.baseline / thursday.explanation.baseline);
  const together = [...news, ...gone].reduce((sum, { move }) => sum + move, start);
  const most = strongest([...known, { group: NEWS, move: together }], direction);
  if (most !== NEWS) return most;
  const american = news.find(({ group }) => group === 'american-start')?.move ?? 0;
  const named = strongest(
    news.filter(({ group }) => group !== 'screens' || screens !== null),
    direction,
  );
  if (named !== null || screens !== null) return named ?? NEWS;
  return Math.abs(american) < WORTH_TELLING ? NO_NEWS : NEWS_WITHOUT_SCREENS;
}

function strongest(moves: readonly Move[], direction: number): string | null {
  const [most] = moves
    .map(({ group, move }) => ({ group, move: move * direction }))
    .filter(({ move }) => move >= WORTH_TELLING)
    .sort((a, b) => b.move - a.move);
  return most?.group ?? null;
}

/** The moves of the groups that both stages have, of those that only Monday has, and of those that only Thursday had. */
function movesBetween(before: Explanation, after: Explanation): Record<'known' | 'news' | 'gone', Move[]> {
  const earlier = new Map(before.contributions.map(({ group, factor }) => [group, factor]));
  const moves = after.contributions.map(({ group, factor }) => ({
    group,
    move: Math.log(factor / (earlier.get(group) ?? 1)),
  }));
  const later = new Set(moves.map(({ group }) => group));
  return {
    known: moves.filter(({ group }) => earlier.has(group)),
    news: moves.filter(({ group }) => !earlier.has(group)),
    gone: before.contributions
      .filter(({ group }) => !later.has(group))
      .map(({ group, factor }) => ({ group, move: -Math.log(factor) })),
  };
}
