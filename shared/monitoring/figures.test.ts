import { describe, expect, it } from 'vitest';
import { evaluateForecasts } from '../domain/metrics.ts';
import { figuresOf } from './figures.ts';
import { SLICES } from './judged-film.ts';
import { judgedFilm, madeWeeks } from './testing-monitoring.ts';
import { sumsByWeek } from './week-sums.ts';

describe('the figures of some weeks', () => {
  it('are those of the backtest on the same films', () => {
    const films = madeWeeks(9);
    const { wape, intervalCoverage, intervalWidth, shareOfBestTakings, weeks } = evaluateForecasts(films);
    const figures = figuresOf(sumsByWeek(films, 'all'));
    expect(figures).toMatchObject({ films: films.length, weeks });
    expect(figures.measures.wape).toBeCloseTo(wape, 12);
    expect(figures.measures.coverage).toBeCloseTo(intervalCoverage, 12);
    expect(figures.measures.width).toBeCloseTo(intervalWidth, 12);
    expect(figures.measures.shareOfBestTakings).toBeCloseTo(shareOfBestTakings, 12);
  });

  it('are what one computes by hand', () => {
    const films = [judgedFilm(100, 200), judgedFilm(100, 400, { filmId: 'B', week: '2023-06-14' })];
    const { measures } = figuresOf(sumsByWeek(films, 'french'));
    expect(measures).toMatchObject({
      wape: (100 + 300) / 600,
      coverage: 0.5,
      width: 4,
      bias: 250 / 600,
      medianLogRatio: -(Math.log(2) + Math.log(4)) / 2,
      // A programme is chosen from all films of a week.
      shareOfBestTakings: null,
    });
  });

  it('say nothing of no film, and no share of nothing', () => {
    expect(figuresOf([])).toMatchObject({
      films: 0,
      weeks: 0,
      measures: { wape: null, coverage: null, width: null },
    });
    expect(figuresOf(sumsByWeek([judgedFilm(100, 0)], 'all')).measures).toMatchObject({
      wape: null,
      bias: null,
    });
  });

  it('put each film into all, one market and one size', () => {
    const films = [
      ...[19_999, 20_000, 100_000].map((p50) => judgedFilm(p50, 5)),
      judgedFilm(5, 5, { market: 'american' }),
      judgedFilm(5, 5, { market: 'other' }),
    ];
    const counts = SLICES.map((slice) => [slice, figuresOf(sumsByWeek(films, slice)).films]);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ all: 5, french: 3, american: 1, other: 1 },
      ...{ small: 3, middle: 1, large: 1 },
    });
  });
});
