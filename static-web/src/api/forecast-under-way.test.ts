import { expect, it } from 'vitest';
import { testRelease, testWeek } from '../test-week.ts';
import { isForecastUnderWay, pauseForForecast } from './forecast-under-way.ts';

const releases = [{ ...testRelease('a', 'Alpha', 1_000, 2_000), isBeingForecast: true }];
const waiting = testWeek({ releases });

it('is asked for every two seconds, and less often after a minute, until no forecast is under way', () => {
  expect(pauseForForecast(waiting, 1_000)).toBe(2_000);
  expect(pauseForForecast(waiting, 60_999)).toBe(2_000);
  expect(pauseForForecast(waiting, 61_000)).toBe(20_000);
  expect(pauseForForecast(testWeek(), 70_000)).toBeNull();
  expect(pauseForForecast(waiting, 80_000)).toBe(2_000);
  pauseForForecast(testWeek(), 0);
});

it('of a week that is not known yet none is', () => {
  expect(isForecastUnderWay(undefined)).toBe(false);
  expect(pauseForForecast(undefined, 0)).toBeNull();
  expect([isForecastUnderWay(waiting), isForecastUnderWay(testWeek())]).toEqual([true, false]);
});
