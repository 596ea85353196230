import { describe, expect, it } from 'vitest';
import { addDays } from './cinema-week.ts';
import { figuresOf, chartedWeeks } from './figures.ts';
import type { WeekMoney } from './week-outcome.ts';

type Sold = NonNullable<WeekMoney['sold']>;

/** Test data: what the rooms sold, room 1 first. */
function sold(...rooms: { tickets: number; capacity: number }[]): Sold {
  return rooms.map((room, i) => ({ room: i + 1, ...room }));
}

/** Test data: how full the rooms were, room 1 first. */
function occupancies(...rooms: number[]): { room: number; occupancy: number }[] {
  return rooms.map((occupancy, i) => ({ room: i + 1, occupancy }));
}

/** Test data: weeks from 7 June 2023 on, with their takings. */
function weeks(takings: (number | null)[], first = '2023-06-07'): WeekMoney[] {
  return takings.map((euros, i) => ({
    week: addDays(first, 7 * i),
    expected: {
      takings: 5_000,
      kept: null,
      sold: sold({ tickets: 210, capacity: 840 }, { tickets: 290, capacity: 560 }),
    },
    takings: euros,
    kept: null,
    fixedCosts: 4_900,
    sold: euros === null ? null : sold({ tickets: 420, capacity: 840 }, { tickets: 0, capacity: 560 }),
  }));
}

describe('figures', () => {
  it('compare a week with the previous one and with the four before', () => {
    const last = figuresOf(weeks([4_000, 6_000, 5_000, 5_000, 8_000])).at(-1);
    expect(last?.growthOnWeek).toBeCloseTo(0.6, 12);
    expect(last?.growthOnMonth).toBeCloseTo(0.6, 12);
    expect(last?.result).toBe(3_100);
  });

  it('tell what has changed in the result, the costs and the seats taken', () => {
    const [first, second] = weeks([4_000, 6_000]);
    if (first === undefined || second === undefined) throw new Error('two weeks are there');
    const fuller = sold({ tickets: 630, capacity: 840 }, { tickets: 70, capacity: 560 });
    const [, figures] = figuresOf([first, { ...second, fixedCosts: 5_100, sold: fuller }]);
    expect(figures).toMatchObject({ houseOccupancy: 0.5, changeOnMonth: null });
    expect(figures?.changeOnWeek).toMatchObject({ fixedCosts: 200, result: 1_800 });
    expect(figures?.changeOnWeek?.occupancy).toBeCloseTo(0.2, 12);
  });

  it('compare with nothing that is not known', () => {
    const [first, second, , fourth] = figuresOf(weeks([4_000, 5_000, null, 6_000]));
    expect(first).toMatchObject({ growthOnWeek: null, growthOnMonth: null });
    expect(second?.growthOnWeek).toBeCloseTo(0.25, 12);
    expect(fourth).toMatchObject({ growthOnWeek: null, growthOnMonth: null, changeOnWeek: null });
    expect(figuresOf(weeks([0, 5_000]))[1]?.growthOnWeek).toBeNull();
  });

  it('compare what is expected of a week with results, and with what is expected where there is none yet', () => {
    const [running, coming] = figuresOf(weeks([4_000, 8_000, 6_000, 2_000, null, null])).slice(-2);
    // 2,000 the week before, 5,000 in the mean of four; 5,000 are expected.
    expect(running?.estimate).toMatchObject({
      ...{ growthOnWeek: 1.5, growthOnMonth: 0, weekIsEstimate: false, monthHasEstimate: false },
      changeOnWeek: { fixedCosts: 0, result: 3_000 },
      changeOnMonth: { fixedCosts: 0, result: 0 },
    });
    expect(running?.estimate?.houseOccupancy).toBeCloseTo(500 / 1_400, 12);
    expect(running?.estimate?.changeOnWeek?.occupancy).toBeCloseTo(80 / 1_400, 12);
    // The week before is expected to take 5,000 itself; the month 8,000, 6,000, 2,000 and 5,000.
    expect(coming?.estimate).toMatchObject({ growthOnWeek: 0, weekIsEstimate: true, monthHasEstimate: true });
    expect(coming?.estimate?.growthOnMonth).toBeCloseTo(5_000 / 5_250 - 1, 12);
    // The figures of what was are those of results alone.
    expect(coming).toMatchObject({ growthOnWeek: null, changeOnMonth: null });
  });

  it('have no estimate of a week whose result is known, nor without a forecast', () => {
    const [played, , unknown] = figuresOf(
      weeks([4_000, null, null]).map((week, i) => (i === 2 ? { ...week, expected: null } : week)),
    );
    expect([played?.estimate, unknown?.estimate]).toEqual([null, null]);
    const gap = figuresOf(weeks([4_000, null, null]).filter((_, i) => i !== 1)).at(-1);
    expect(gap?.estimate).toMatchObject({ growthOnWeek: null, growthOnMonth: null, weekIsEstimate: false });
  });

  it('do not take the week before a gap for the previous week', () => {
    const [a, , c] = weeks([4_000, 5_000, 6_000]);
    expect(figuresOf([a, c].filter((each) => each !== undefined))[1]?.growthOnWeek).toBeNull();
  });

  it('add the year up, whatever the order, and begin anew in January', () => {
    const figures = figuresOf(weeks([6_000, 4_000, null, 5_000], '2023-12-20').toReversed());
    expect(figures.map((week) => [week.week, week.yearToDateTakings, week.yearToDateResult])).toEqual([
      ['2023-12-20', 6_000, 1_100],
      ['2023-12-27', 10_000, 200],
      ['2024-01-03', 0, 0],
      ['2024-01-10', 5_000, 100],
    ]);
  });

  it('give the occupancy of each room once the tickets are known', () => {
    const [played, coming] = figuresOf(weeks([4_200, null]));
    expect(played?.occupancy).toEqual(occupancies(0.5, 0));
    expect(coming).toMatchObject({ takings: null, result: null, occupancy: null });
  });

  it('set what was expected beside it, also of a week to come', () => {
    const [played, coming] = figuresOf(weeks([4_200, null]));
    const expected = {
      expectedTakings: 5_000,
      expectedResult: 100,
      expectedOccupancy: occupancies(0.25, 290 / 560),
    };
    expect([played, coming]).toMatchObject([expected, expected]);
    const [unknown] = figuresOf(weeks([null]).map((week) => ({ ...week, expected: null })));
    expect(unknown).toMatchObject({
      expectedTakings: null,
      expectedResult: null,
      expectedOccupancy: null,
    });
  });
});

describe('what stays of the takings', () => {
  it('stands beside them, expected and known, with what it leaves after the costs', () => {
    const [played, coming] = figuresOf(
      weeks([10_000, null]).map((money) => ({
        ...money,
        expected: money.expected && { ...money.expected, kept: 2_070 },
        kept: money.takings === null ? null : 4_140,
      })),
    );
    expect(played).toMatchObject({
      expectedKept: 2_070,
      keptTakings: 4_140,
      keptResult: -760,
      result: 5_100,
    });
    expect(coming).toMatchObject({ expectedKept: 2_070, keptTakings: null, keptResult: null });
  });

  it('is what covers the costs, and is added up and compared, in weeks that count it', () => {
    // Costs of 4,900; the last two weeks count what stays.
    const counting = weeks([10_000, 6_000, 10_000, null]).map((money, i) =>
      i < 2
        ? money
        : {
            ...money,
            expected: money.expected && { ...money.expected, kept: 2_070 },
            kept: money.takings === null ? null : 4_140,
          },
    );
    const figures = figuresOf(counting);
    expect(figures.map(({ yearToDateResult }) => yearToDateResult)).toEqual([5_100, 6_200, 5_440, 5_440]);
    expect(figures[2]?.changeOnWeek?.result).toBe(-760 - 1_100);
    expect(figures[3]?.estimate?.changeOnWeek?.result).toBe(2_070 - 4_140);
    expect(chartedWeeks(figures)).toMatchObject({ played: 3, covered: 2 });
  });

  it('is not told of weeks whose settings do not ask', () => {
    const unasked = { expectedKept: null, keptTakings: null, keptResult: null };
    expect(figuresOf(weeks([4_000, null]))).toMatchObject([unasked, unasked]);
  });
});

describe('the recent weeks', () => {
  it('are half a year, with those that covered their costs', () => {
    const half = [...Array.from({ length: 30 }, () => 4_000), 5_000, 4_900];
    expect(chartedWeeks(figuresOf(weeks(half)))).toEqual({
      from: addDays('2023-06-07', 7 * 6),
      played: 26,
      covered: 2,
    });
  });

  it('count a week to come as one without a result', () => {
    expect(chartedWeeks(figuresOf(weeks([4_000, null])))).toEqual({
      from: '2023-06-07',
      played: 1,
      covered: 0,
    });
    expect(chartedWeeks([])).toEqual({ from: null, played: 0, covered: 0 });
  });
});
