import { describe, expect, it } from 'vitest';
import {
  daysToChristmas,
  isFeteDuCinema,
  isPrintempsDuCinema,
  schoolHolidayShare,
  weekdayPublicHolidays,
  weekOfYear,
} from './cinema-calendar.ts';
import { easterSunday } from './public-holidays.ts';

describe('the cinema calendar', () => {
  it('computes Easter', () => {
    expect([2000, 2023, 2024, 2026].map(easterSunday)).toEqual([
      '2000-04-23',
      '2023-04-09',
      '2024-03-31',
      '2026-04-05',
    ]);
  });

  it('knows how many of the three zones are on holiday', () => {
    expect(schoolHolidayShare('2023-07-12')).toBe(1);
    expect(schoolHolidayShare('2023-03-29')).toBe(0);
    // Winter 2023: zone A from 4 to 19 February, B from 11, C from 18.
    expect(schoolHolidayShare('2023-02-08')).toBeCloseTo((7 + 4 + 0) / 21);
    expect(schoolHolidayShare('1998-02-11')).toBeNull();
    expect(schoolHolidayShare('2031-02-12')).toBeNull();
  });

  it('counts public holidays on weekdays of a cinema week', () => {
    expect(weekdayPublicHolidays('2023-05-03')).toBe(1); // 8 May
    expect(weekdayPublicHolidays('2023-12-20')).toBe(1); // Christmas on a Monday
    expect(weekdayPublicHolidays('2023-03-08')).toBe(0);
  });

  it('finds the Fête and the Printemps du cinéma', () => {
    // They began on 2 July 2023, 3 July 2022, 25 June 2017; 19 March 2023.
    expect(['2023-06-28', '2022-06-29', '2017-06-21'].map(isFeteDuCinema)).toEqual([true, true, true]);
    expect(isFeteDuCinema('2023-07-05')).toBe(false);
    expect(isPrintempsDuCinema('2023-03-15')).toBe(true);
    expect(isPrintempsDuCinema('2023-03-22')).toBe(false);
  });

  it('names the week of the year and the distance to Christmas', () => {
    expect(weekOfYear('2023-01-04')).toBe(1);
    expect(weekOfYear('2022-12-28')).toBe(52);
    expect(daysToChristmas('2022-12-14')).toBe(11);
    expect(daysToChristmas('2023-01-04')).toBe(-10);
  });
});
