import { describe, expect, it } from 'vitest';
import type { History } from '../../../shared/api/contract.ts';
import { coveredWeeks, scoredFilms, shareOfBest, surprises } from './history-view.ts';
import { logScale } from './log-scale.ts';

/** Written for tests. */
const forecast = (p50: number) => ({ p10: p50 / 2, p50, p90: p50 * 2, mean: p50 });
const weeks: History['weeks'] = [
  {
    week: '2023-06-14',
    programme: [
      { room: 1, filmId: 'a', title: 'Alpha' },
      { room: 2, filmId: null, title: null },
    ],
    takings: 4_000,
    bestTakings: 5_000,
    result: -900,
    films: [
      { filmId: 'a', title: 'Alpha', thursday: forecast(100), monday: forecast(200), actual: 800 },
      { filmId: 'x', title: 'Xi', thursday: null, monday: null, actual: 50 },
    ],
  },
  {
    week: '2023-06-07',
    programme: [
      { room: 1, filmId: 'b', title: 'Beta' },
      { room: 2, filmId: 'b', title: 'Beta' },
    ],
    takings: 5_100,
    bestTakings: 5_100,
    result: 200,
    films: [
      { filmId: 'b', title: 'Beta', thursday: forecast(4_000), monday: null, actual: 1_000 },
      { filmId: 'c', title: 'Gamma', thursday: null, monday: forecast(1), actual: 900 },
    ],
  },
];

describe('the money of all weeks', () => {
  it('is told for 100 € possible', () => {
    expect(shareOfBest(weeks)).toEqual({ takings: 9_100, best: 10_100, per100: 910_000 / 10_100 });
    expect(shareOfBest([]).per100).toBe(100);
  });

  it('covered the costs in some', () => expect(coveredWeeks(weeks)).toBe(1));
});

describe('forecasts against facts', () => {
  it('take the last forecast of each film that had one', () => {
    expect(
      scoredFilms(weeks).map(({ title, forecast: { p50 }, programmed }) => [title, p50, programmed]),
    ).toEqual([
      ['Beta', 4_000, true],
      ['Gamma', 1, false],
      ['Alpha', 200, true],
    ]);
  });

  it('name the programmed films that were furthest off, once', () => {
    const films = scoredFilms(weeks);
    expect(surprises(films).map(({ title }) => title)).toEqual(['Alpha', 'Beta']);
    expect(surprises(films.slice(2)).map(({ title }) => title)).toEqual(['Alpha']);
    expect(surprises([])).toEqual([]);
  });
});

describe('a logarithmic scale', () => {
  it('puts equal ratios at equal distances and has powers of ten as ticks', () => {
    const { at, ticks, start, end } = logScale([150, 40_000]);
    expect(at(1_000) - at(100)).toBeCloseTo(at(10_000) - at(1_000));
    expect([at(start), at(end)]).toEqual([0, 1]);
    expect(ticks).toEqual([100, 1_000, 10_000]);
  });

  it('holds values of zero', () => {
    const { at } = logScale([0, 5_000]);
    expect(at(0)).toBeGreaterThanOrEqual(0);
    expect(at(5_000)).toBeLessThan(1);
  });
});
