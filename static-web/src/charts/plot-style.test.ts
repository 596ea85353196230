import { expect, it } from 'vitest';
import { weekTicks } from './plot-style.ts';

const weeks = ['2023-06-07', '2023-06-14', '2023-06-21', '2023-06-28'];

it('writes every week where there is room, fewer on a phone, and always the last', () => {
  expect(weekTicks(weeks, 400)).toEqual(weeks);
  expect(weekTicks(weeks, 150)).toEqual(['2023-06-14', '2023-06-28']);
  expect(weekTicks(weeks, 20)).toEqual(['2023-06-28']);
  expect(weekTicks([], 300)).toEqual([]);
});
