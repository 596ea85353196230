import { expect, it } from 'vitest';
import { byWeek } from './by-week.ts';

it('orders weeks whatever the order of the rows', () => {
  expect(
    byWeek(['2024-02-07', '2024-01-03', '2024-02-07'], (week) => week).map(([week, rows]) => [
      week,
      rows.length,
    ]),
  ).toEqual([
    ['2024-01-03', 1],
    ['2024-02-07', 2],
  ]);
});
