import { expect, it } from 'vitest';
import { testForecast } from '../domain/testing-forecasts.ts';
import { modelsAlone } from './models-alone.ts';

const [MORNING, EVENING] = ['2026-11-23T05:00:00.000Z', '2026-11-23T18:00:00.000Z'];

it('of a forecast that a signal moved, what stands beside it from the same moment counts', () => {
  const [moved, alone] = [110, 100].map((p50) => testForecast({ p50, createdAt: MORNING }));
  if (moved === undefined || alone === undefined) throw new Error('no forecast');
  expect(modelsAlone([moved], [alone])).toEqual([alone]);
  // Made anew, with no signal by then.
  const anew = { ...alone, p50: 105, createdAt: EVENING };
  expect(modelsAlone([anew], [alone])).toEqual([anew]);
});

it('each model has each film once, by what it said last in either role, and what was told does not count', () => {
  const [first, second] = ['one', 'other'].map((modelVersion) =>
    testForecast({ modelVersion, createdAt: MORNING }),
  );
  if (first === undefined || second === undefined) throw new Error('no forecast');
  const promoted = { ...second, createdAt: EVENING };
  const told = { ...first, revision: 2, createdAt: EVENING };
  const monday = { ...first, stage: 'monday' as const };
  expect(modelsAlone([first, told, monday, promoted], [second])).toEqual([first, monday, promoted]);
});
