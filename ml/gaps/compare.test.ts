import { describe, expect, it } from 'vitest';
import { AS_LISTED } from './cases.ts';
import type { CaseForecast } from './case-forecast.ts';
import { byCase, compared, fittedStretches } from './compare.ts';
import { gapTable } from './gap-table.ts';

/** Test data: as many films as reaches, each as far above the median as its reach says. */
function forecasts(
  name: string,
  reaches: readonly number[],
  model: CaseForecast['model'] = 'without-screens',
) {
  return reaches.map((reach, row): CaseForecast => {
    const shown = { case: name, row, week: '2019-01-02', model };
    return { ...shown, p10: 100, p50: 1_000, p90: 10_000, actual: 1_000 * 10 ** reach };
  });
}

const steps = (count: number, step: number): number[] =>
  Array.from({ length: count }, (_, i) => (i + 1) * step);
// A tenth of the films is beyond p90 as listed; more where something is hidden.
const usual = forecasts(AS_LISTED, steps(99, 1 / 89.5));
const noCast = forecasts('cast hidden', steps(99, 2 / 89.5));
const noPeople = forecasts('directors, cast hidden', steps(99, 1.5 / 89.5));

describe('the factors of cases', () => {
  it('make the ends of the intervals as rarely missed as usual, and are no less for more gaps', () => {
    const fitted = fittedStretches(byCase([...usual, ...noCast, ...noPeople], 'without-screens'));
    expect(fitted.get('cast hidden')?.above).toBeCloseTo(2, 1);
    expect(fitted.get('directors, cast hidden')).toEqual(fitted.get('cast hidden'));
    expect(fitted.get('directors hidden')).toEqual({ below: 1, above: 1 });
  });

  it('are not fitted on a handful of films', () => {
    const few = byCase([...usual, ...noCast.slice(-29)], 'without-screens');
    expect(fittedStretches(few).get('cast hidden')).toEqual({ below: 1, above: 1 });
  });

  it('are those of the model with screens, or of that without', () => {
    const withScreens = byCase(forecasts(AS_LISTED, [1], 'with-screens'), 'with-screens');
    expect([...withScreens.keys()]).toEqual([AS_LISTED]);
    expect(byCase(usual, 'with-screens').size).toBe(0);
    expect(
      byCase([...usual, ...forecasts(AS_LISTED, [1], 'without-screens')], 'without-screens').get(AS_LISTED),
    ).toHaveLength(100);
  });
});

describe('a case beside the films as listed', () => {
  it('is compared with the same films, or with all where they are really so', () => {
    const cases = byCase(
      [...usual, ...noCast.slice(0, 50), ...forecasts('cast really missing', [0.5, 2])],
      'without-screens',
    );
    const rows = compared(cases, new Map([['cast hidden', { below: 1, above: 3 }]]));
    const [, hidden, really] = rows;
    expect(hidden).toMatchObject({
      forecasts: 50,
      usual: { below: 0, above: 0 },
      widened: { below: 0, above: 0 },
    });
    expect(hidden?.shown.above).toBeCloseTo(0.12, 2);
    expect(hidden?.usualWidth).toBeCloseTo(Math.log(100), 12);
    expect(really?.usual.above).toBeCloseTo(0.1, 1);
    expect(really?.shown.above).toBe(0.5);
    expect(gapTable(rows).split('\n')[3]).toBe(
      '| cast hidden | 50 | 100.0 % (0.0, 0.0) | 88.0 % (0.0, 12.0) | 4.6, 4.6 | 1.00, 3.00 | 100.0 % (0.0, 0.0) |',
    );
  });
});
