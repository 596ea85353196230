import { expect, it } from 'vitest';
import { shareOfBest, shareOfBestTrend } from './share-of-best.ts';

/** Test data. */
const week = (takings: number, bestTakings: number) => ({ takings, bestTakings });

it('weighs weeks by what could be earned', () => {
  expect(shareOfBest([week(1_000, 1_000), week(4_500, 9_000)])).toBe(0.55);
});

it('says nothing of weeks in which nothing could be earned', () => {
  expect(shareOfBest([])).toBeNull();
  expect(shareOfBest([week(0, 0)])).toBeNull();
});

it('follows the last four weeks', () => {
  const weeks = [week(0, 100), week(100, 100), week(100, 100), week(100, 100), week(50, 100)];
  expect(shareOfBestTrend(weeks)).toEqual([0, 0.5, 2 / 3, 0.75, 0.875]);
});
