import { expect, it } from 'vitest';
import { addDays, weeksBetween } from '#shared/domain/cinema-week.ts';
import { blocksOf } from './blocks.ts';

const window = { from: '2023-07-01', to: '9999-12-31' };
const weeks = weeksBetween('2023-06-07', '2024-01-31');

it('is one block where nothing is fitted again', () => {
  expect(blocksOf(weeks, window, null)).toEqual([{ ...window, until: null }]);
});

it('begins a block with the first week of a quarter, fitted on what its Thursday knew', () => {
  expect(blocksOf(weeks, window, 'quarterly')).toEqual([
    { from: '2023-07-01', to: '2023-10-03', until: null },
    { from: '2023-10-04', to: '2024-01-02', until: '2023-09-28' },
    { from: '2024-01-03', to: '9999-12-31', until: '2023-12-28' },
  ]);
});

it('begins one with each month that has films', () => {
  const dates = weeks.filter((week) => !week.startsWith('2023-09')).map((week) => addDays(week, 1));
  const blocks = blocksOf(dates, { from: '2023-08-01', to: '2023-11-30' }, 'monthly');
  expect(blocks.map(({ from }) => from)).toEqual(['2023-08-01', '2023-10-04', '2023-11-01']);
  expect(blocks.at(-1)?.to).toBe('2023-11-30');
});

it('leaves no day out and has none twice', () => {
  const blocks = blocksOf(weeks, window, 'monthly');
  for (const [index, { from }] of blocks.entries()) {
    if (index > 0) expect(addDays(blocks[index - 1]?.to ?? '', 1)).toBe(from);
  }
});
