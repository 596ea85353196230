import { describe, expect, it } from 'vitest';
import { outside, ReferenceBands } from './bands.ts';
import { figuresOf } from './figures.ts';
import { madeWeeks } from './testing-monitoring.ts';
import { sumsByWeek } from './week-sums.ts';

const bands = new ReferenceBands(madeWeeks(104));

function figures(weeks: number, seed: number, times = 1) {
  return figuresOf(sumsByWeek(madeWeeks(weeks, { seed, shift: () => ({ times }) }), 'all'));
}

describe('the bands of a reference', () => {
  it('hold what other weeks of the same kind say', () => {
    const found = Array.from({ length: 40 }, (_, seed) => {
      const { measures, films } = figures(13, 100 + seed);
      return outside(measures, bands.of('all', films));
    });
    // Of 240 measures two or three are outside by chance.
    expect(found.flat().length).toBeLessThan(10);
  });

  it('are wider for fewer films: a week of noise is none of news', () => {
    const width = (films: number) => {
      const band = bands.of('all', films)?.wape;
      return (band?.high ?? NaN) - (band?.low ?? NaN);
    };
    expect(width(12)).toBeGreaterThan(1.5 * width(156));
    expect(bands.of('all', 13)).toEqual(bands.of('all', 12));
  });

  it('leave out forecasts twice as high as what came', () => {
    const { measures, films } = figures(13, 7, 0.5);
    expect(outside(measures, bands.of('all', films))).toEqual(
      expect.arrayContaining([
        { measure: 'coverage', side: 'low' },
        { measure: 'bias', side: 'high' },
        { measure: 'medianLogRatio', side: 'high' },
      ]),
    );
  });

  it('are the same whatever was asked for before', () => {
    const others = new ReferenceBands(madeWeeks(104));
    others.of('french', 40);
    expect(others.of('all', 60)).toEqual(bands.of('all', 60));
  });

  it('are none for no film and for films that the reference hardly has', () => {
    expect(bands.of('all', 0)).toBeNull();
    expect(bands.of('other', 12)).toBeNull();
    expect(outside(figures(1, 3).measures, null)).toEqual([]);
  });
});
