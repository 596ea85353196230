import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWeeks,
  comingWeekAt,
  isIsoDate,
  parisDateOf,
  parisHourOf,
  parisInstant,
  weeksBetween,
} from './cinema-week.ts';

describe('a date', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31', '2023-01-01'])('exists: %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    ...['2023-02-29', '1900-02-29', '2024-02-30', '2024-04-31', '2024-00-10', '2024-13-01', '2024-01-00'],
    ...['2024-01-32', '2024-1-3', '24-01-03', '2024-01-03T00:00:00Z', ' 2024-01-03', ''],
  ])('does not exist: %s', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it('is followed by one that exists', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (days) => isIsoDate(addDays('1895-01-01', days))),
    );
  });
});

describe('weeks', () => {
  it('are counted forth and back, beyond a year', () => {
    expect([addWeeks('2026-11-25', 6), addWeeks('2026-11-25', -48)]).toEqual(['2027-01-06', '2025-12-24']);
  });

  it('between two are all of them, both included', () => {
    expect(weeksBetween('2026-12-23', '2027-01-06')).toEqual(['2026-12-23', '2026-12-30', '2027-01-06']);
    expect(weeksBetween('2026-12-23', '2026-12-23')).toEqual(['2026-12-23']);
    expect(weeksBetween('2026-12-23', '2026-12-16')).toEqual([]);
    expect(weeksBetween('2026-12-23', '2026-12-02')).toEqual([]);
  });

  it.each([
    ['2026-11-24T22:59:59Z', '2026-11-25'],
    ['2026-11-24T23:00:00Z', '2026-12-02'],
  ])('come in turn at midnight in Paris: at %s the coming one is %s', (instant, week) => {
    expect(comingWeekAt(new Date(instant))).toBe(week);
  });
});

describe('the clock in Paris', () => {
  const clock = new Intl.DateTimeFormat('sv', {
    ...{ timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', hourCycle: 'h23' },
  });

  it('is that of the time zone, at every change from 1996 to 2060 and on any day between', () => {
    const quarter = 15 * 60_000;
    const ends = [Date.parse('1996-01-01T00:00:00Z'), Date.parse('2061-01-01T00:00:00Z')] as const;
    const shownAt = (instant: Date): string =>
      `${parisDateOf(instant)} ${String(parisHourOf(instant)).padStart(2, '0')}`;
    const differs = (time: number): boolean => shownAt(new Date(time)) !== clock.format(time);
    for (let year = 1996; year <= 2060; year += 1) {
      for (const month of [2, 9]) {
        const from = Date.UTC(year, month, 24, 22);
        const times = Array.from({ length: 4 * 24 * 8 }, (_, each) => from + each * quarter);
        expect(times.filter(differs).map((time) => new Date(time))).toEqual([]);
      }
    }
    fc.assert(fc.property(fc.integer({ min: ends[0], max: ends[1] }), (time) => !differs(time)));
  });
});

describe('an hour in Paris', () => {
  it.each([
    ['2026-07-01', 5, '2026-07-01T03:00:00.000Z'],
    ['2026-12-01', 5, '2026-12-01T04:00:00.000Z'],
    ['2026-07-01', 0, '2026-06-30T22:00:00.000Z'],
    ['2026-03-29', 5, '2026-03-29T03:00:00.000Z'],
    ['2026-10-25', 5, '2026-10-25T04:00:00.000Z'],
  ])('of %s, %i, begins at %s', (date, hour, instant) => {
    expect(parisInstant(date, hour).toISOString()).toBe(instant);
  });

  it('is that of the day, all year round', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
    const hour = fc.integer({ min: 0, max: 23 }).filter((each) => each !== 2);
    fc.assert(
      fc.property(day, hour, (date, each) => {
        const instant = parisInstant(date, each);
        expect([parisDateOf(instant), parisHourOf(instant)]).toEqual([date, each]);
      }),
    );
  });
});
