import { expect, it } from 'vitest';
import type { Week } from '#shared/api/contract/week.ts';
import { testRelease, testWeek } from '../test-week.ts';
import { isForecastUnderWay, pauseForForecast } from './forecast-under-way.ts';

const releases = [{ ...testRelease('a', 'Alpha', 1_000, 2_000), isBeingForecast: true }];
const waiting = testWeek({ releases });
/** A run that has brought a programme. */
const MONDAY: Week['runs'][number] = {
  ...{ runId: '2023-06-14-monday', kind: 'monday', week: '2023-06-14', asOf: '2023-06-12' },
  ...{
    modelVersion: 'niab-1',
    state: 'done',
    startedAt: '2023-06-12T05:00:00.000Z',
    finishedAt: null,
    problems: [],
  },
};

it('is asked for every two seconds, and less often after a minute, until no forecast is under way', () => {
  expect(pauseForForecast(waiting, 1_000)).toBe(2_000);
  expect(pauseForForecast(waiting, 60_999)).toBe(2_000);
  expect(pauseForForecast(waiting, 61_000)).toBe(20_000);
  expect(pauseForForecast(testWeek(), 70_000)).toBeNull();
  expect(pauseForForecast(waiting, 80_000)).toBe(2_000);
  pauseForForecast(testWeek(), 0);
});

it('is so of a programme that is chosen anew, where what films cost may change it', () => {
  const { settings } = testWeek();
  const choosing = (changes: Partial<Week>, state: Week['runs'][number]['state'] = 'processing'): boolean =>
    isForecastUnderWay(
      testWeek({ settings: { ...settings, keptMoney: true }, runs: [{ ...MONDAY, state }], ...changes }),
    );
  expect(choosing({})).toBe(true);
  expect(choosing({}, 'done')).toBe(false);
  expect(choosing({ settings })).toBe(false);
  // The first programme of a week, and one that stands.
  expect(choosing({ stage: null })).toBe(false);
  expect(choosing({ state: 'running' })).toBe(false);
});

it('of a week that is not known yet none is', () => {
  expect(isForecastUnderWay(undefined)).toBe(false);
  expect(pauseForForecast(undefined, 0)).toBeNull();
  expect([isForecastUnderWay(waiting), isForecastUnderWay(testWeek())]).toEqual([true, false]);
});
