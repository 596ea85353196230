import { expect, it } from 'vitest';
import { ReferenceBands } from './bands.ts';
import { performanceBySlice, performanceByWeek } from './performance.ts';
import { inOneGo } from './pieces.ts';
import { madeWeeks } from './testing-monitoring.ts';

const bands = new ReferenceBands(madeWeeks(30));

it('looks at a week, at three and at thirteen', () => {
  const weeks = performanceByWeek(madeWeeks(20, { seed: 2 }), 'all', bands);
  expect(weeks).toHaveLength(20);
  expect(weeks[4]).toMatchObject({
    own: { weeks: 1, films: 12 },
    recent: { weeks: 3 },
    rolling: { weeks: 5 },
  });
  expect(weeks[19]).toMatchObject({ recent: { weeks: 3 }, rolling: { weeks: 13, films: 156 } });
});

it('counts weeks by the calendar', () => {
  const films = madeWeeks(20, { seed: 2 }).filter(({ week }) => week < '2018-02-07' || week >= '2018-05-09');
  const after = performanceByWeek(films, 'all', bands).find(({ week }) => week === '2018-05-09');
  expect(after).toMatchObject({ recent: { weeks: 1 }, rolling: { weeks: 1 } });
});

it('has the weeks of each slice that have its films', () => {
  const films = madeWeeks(4).filter(({ market, week }) => market === 'french' || week === '2018-01-10');
  const slices = inOneGo(performanceBySlice(films, bands));
  expect(slices.get('american')?.map(({ week }) => week)).toEqual(['2018-01-10']);
  expect(slices.get('french')).toHaveLength(4);
  expect(slices.get('other')).toEqual([]);
});
