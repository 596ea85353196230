import { describe, expect, it } from 'vitest';
import { madeWeeks, referenceFrom, type MadeShift } from './testing-monitoring.ts';
import { Watch } from './watch.ts';

const watch = new Watch(referenceFrom(madeWeeks(104)), 'monday');

/** Thirteen weeks, of which the last three are shifted. */
function reports(shift: MadeShift) {
  const films = madeWeeks(13, { seed: 5, first: '2020-01-01', shift: (week) => (week < 10 ? {} : shift) });
  return watch.reports(films);
}

describe('who watches a model', () => {
  it('tells nobody of weeks in which nothing happened', () => {
    const weeks = reports({});
    expect(weeks).toHaveLength(13);
    expect(weeks.filter(({ alert }) => alert !== null)).toEqual([]);
  });

  it('names what moved while forecasts hold, and tells nobody', () => {
    const last = reports({ features: { distributor_films: 0 } }).at(-1);
    expect(last?.moved[0]).toMatchObject({ feature: 'distributor_films', kind: 'unknown' });
    expect(last?.alert).toBeNull();
  });

  it('tells of a change that forecasts suffer from', () => {
    const last = reports({ times: 0.3 }).at(-1);
    expect(last?.moved[0]).toMatchObject({ feature: 'admissions_over_rough_strength', kind: 'level' });
    expect(last?.alert).toMatchObject({ week: '2020-03-25', movement: last?.moved[0] });
    expect(last?.alert?.worse).toContainEqual({ window: 'recent', measure: 'bias', side: 'high' });
  });

  it('tells nobody of a model with less than a month of results', () => {
    const films = madeWeeks(4, { seed: 5, first: '2020-01-01', shift: () => ({ times: 0.2 }) });
    expect(watch.reports(films).map(({ alert }) => alert !== null)).toEqual([false, false, false, true]);
  });

  it('leaves the calendar out', () => {
    const winter = madeWeeks(104, { shift: () => ({ features: { week_of_year: 3 } }) });
    const summer = madeWeeks(5, {
      seed: 5,
      first: '2020-01-01',
      shift: () => ({ features: { week_of_year: 30 } }),
    });
    const [last] = new Watch(referenceFrom(winter), 'monday').reports(summer).slice(-1);
    expect(last?.rolling.some(({ feature }) => feature === 'week_of_year')).toBe(false);
  });
});
