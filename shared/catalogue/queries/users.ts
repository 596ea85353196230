import type { Columns } from '../file/columns.ts';

/** The rater of a row of ratings. */
export function userOf({ userId, userRatingsEnds }: Columns, row: number): number {
  let [low, high] = [0, userId.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((userRatingsEnds[middle] ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return userId[low] ?? 0;
}

/** The rows of a rater's ratings: from the first to before the second. */
export function ratingsOfUser({ userId, userRatingsEnds }: Columns, user: number): [number, number] {
  const place = firstNotBelow(userId, user);
  if (userId[place] !== user) return [0, 0];
  return [place === 0 ? 0 : (userRatingsEnds[place - 1] ?? 0), userRatingsEnds[place] ?? 0];
}

/** The place of the first of sorted numbers that is not below another one. */
export function firstNotBelow(sorted: Uint32Array, least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
