import { expect, it } from 'vitest';
import { ADMISSIONS } from '#shared/monitoring/feature-table.ts';
import { makeReference } from './make-reference.ts';

const columns = ['country_fr', 'country_us', 'market_level', 'rough_strength'];
const films = ['2018-01-03', '2020-01-01', '2019-12-25', '2023-01-04'].map((week) => {
  return { week, firstWeekAdmissions: 1_000 };
});
const full = new Float64Array([...[0, 0, 9, 1], ...[1, 0, 9, 1], ...[0, 1, 9, NaN], ...[0, 0, 9, 1]]);

it('has the films of five years before the cut-off in order, and what was said of them', () => {
  const said = { run: 'monday', p10: 1, p50: 2, p90: 3, mean: 2.5 } as const;
  const unsure = { ...said, run: 'mondayWithoutScreens', p90: 5 } as const;
  const reference = makeReference(
    { columns, films, full },
    [
      { row: 1, ...said },
      { row: 1, ...unsure },
      { row: 3, ...said },
    ],
    {
      cutOff: '2023-01-04',
      modelVersion: 'x',
    },
  );
  const none = { thursday: null, monday: null, mondayWithoutScreens: null };
  const { run: _, ...forecast } = said;
  expect(reference.films).toEqual([
    { week: '2019-12-25', market: 'american', actual: 1_000, forecasts: none },
    {
      ...{ week: '2020-01-01', market: 'french', actual: 1_000 },
      forecasts: { thursday: null, monday: forecast, mondayWithoutScreens: { ...forecast, p90: 5 } },
    },
  ]);
  expect(reference.features.weeks).toEqual(['2019-12-25', '2020-01-01']);
  expect(reference.features.columns.get('rough_strength')).toEqual(new Float32Array([NaN, 1]));
  expect(reference.features.columns.get(ADMISSIONS)).toEqual(new Float32Array([NaN, Math.log(1_000) - 10]));
});
