import { describe, expect, it } from 'vitest';
import { madeWeeks, referenceFrom, widened, type MadeShift } from './testing-monitoring.ts';
import { Watch, type WatchedFilm } from './watch.ts';

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

  describe('where screens are not collected', () => {
    /** Intervals are wider, as they are without screens. */
    const unsure = (films: readonly WatchedFilm[]): WatchedFilm[] =>
      films.map((film) => ({ ...film, forecast: widened(film.forecast) }));
    const without = (film: WatchedFilm): WatchedFilm => {
      return { ...film, features: { ...film.features, screens: null } };
    };
    const films = unsure(madeWeeks(13, { seed: 5, first: '2020-01-01' }));

    it('has nothing to say of them, and looks at how sure forecasts without are', () => {
      const last = watch.reports(films.map(without)).at(-1);
      expect(last).toMatchObject({ screensCollected: false, moved: [], alert: null });
      expect(last?.rolling.map(({ feature }) => feature)).not.toContain('screens');
      expect(last?.performance.get('all')?.rolling.outside).toEqual([]);
    });

    it('takes a film or two whose screens somebody told for nothing more', () => {
      const told = films.map((film, i) => (i % 25 === 0 ? film : without(film)));
      expect(watch.reports(told).at(-1)).toMatchObject({ screensCollected: false, moved: [] });
    });

    it('names them where they were known, and are not any more', () => {
      const stopped = films.map((film) => (film.week < '2020-03-11' ? film : without(film)));
      const last = watch.reports(stopped).at(-1);
      expect(last?.screensCollected).toBe(true);
      expect(last?.moved[0]).toMatchObject({ feature: 'screens', kind: 'missing' });
      expect(last?.performance.get('all')?.rolling.outside).toContainEqual({
        measure: 'width',
        side: 'high',
      });
    });

    it('sets Thursday’s forecasts beside those of other Thursdays', () => {
      const reference = referenceFrom(madeWeeks(104));
      const ofThursday = {
        ...reference,
        films: reference.films.map((film) => ({
          ...film,
          forecasts: { ...film.forecasts, thursday: film.forecasts.monday },
        })),
      };
      const last = new Watch(ofThursday, 'thursday').reports(films.map(without)).at(-1);
      expect(last?.rolling.map(({ feature }) => feature)).not.toContain('screens');
      expect(last?.performance.get('all')?.rolling.outside).toContainEqual({
        measure: 'width',
        side: 'high',
      });
    });
  });
});
