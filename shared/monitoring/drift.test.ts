import { describe, expect, it } from 'vitest';
import { binOf, binsIn, edgesOf } from './bins.ts';
import { DRIFT_KINDS } from './drift-checks.ts';
import { ReferenceDrift } from './drift.ts';
import { tableOf } from './feature-table.ts';
import { jsDivergence } from './js-divergence.ts';
import { madeWeeks, referenceFrom, type MadeShift } from './testing-monitoring.ts';

const { features: reference } = referenceFrom(madeWeeks(104));
const drift = new ReferenceDrift(reference);

function recent(weeks: number, shift: MadeShift = {}, seed = 5) {
  const films = madeWeeks(weeks, { seed, shift: () => shift });
  return drift.of(tableOf(films, [...reference.columns.keys()]), DRIFT_KINDS);
}

describe('the divergence of two histograms', () => {
  it('is 0 of the same shares, 1 of no common bin, and the same both ways', () => {
    expect(jsDivergence([1, 3], [10, 30])).toBe(0);
    expect(jsDivergence([5, 0], [0, 2])).toBe(1);
    expect(jsDivergence([1, 2, 3], [3, 2, 1])).toBeCloseTo(jsDivergence([3, 2, 1], [1, 2, 3]), 15);
    // By hand: ½·log2(1 / ¾) + ½·(½·log2(½ / ¾) + ½·log2(½ / ¼)).
    expect(jsDivergence([4, 0], [1, 1])).toBeCloseTo(0.3112781244591328, 12);
    expect(jsDivergence([0, 0], [1, 1])).toBe(0);
  });
});

describe('bins', () => {
  it('are the values where there are few, deciles where there are many, and one more for what is unknown', () => {
    expect(edgesOf(new Float32Array([1, 0, NaN, 1, 0]))).toEqual([0]);
    expect([0, 1, NaN].map((value) => binOf([0], value))).toEqual([0, 1, 2]);
    const edges = edgesOf(Float32Array.from({ length: 101 }, (_, i) => i));
    expect(edges).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect([-5, 10, 10.5, 99].map((value) => binOf(edges, value))).toEqual([0, 0, 1, 9]);
    expect(binsIn(edges)).toBe(11);
  });

  it('put values of which nearly all are 0 into one and the others into few', () => {
    const counts = Float32Array.from({ length: 200 }, (_, i) => (i < 180 ? 0 : i));
    expect(edgesOf(counts)[0]).toBe(0);
    expect(edgesOf(new Float32Array([NaN]))).toEqual([]);
  });
});

describe('drift', () => {
  it('is none of other weeks of the same kind', () => {
    const moved = Array.from({ length: 20 }, (_, seed) => recent(13, {}, 50 + seed).filter(({ z }) => z > 3));
    // Fourteen checks each; divergences are skewed, so that one of them now and then is higher.
    expect(moved.flat().length).toBeLessThan(10);
  });

  it('names the names that are unknown', () => {
    const [first] = recent(13, { features: { distributor_films: 0 } });
    expect(first).toMatchObject({ feature: 'distributor_films', kind: 'distribution' });
    const unknown = recent(3, { features: { distributor_films: 0 } }).find(({ kind }) => kind === 'unknown');
    expect(unknown?.z).toBeGreaterThan(10);
    expect(unknown?.mean).toBeCloseTo(0.1, 1);
  });

  it('names what is missing, also where a feature is not told at all', () => {
    const missing = recent(3, { features: { screens: null } }).find(({ kind }) => kind === 'missing');
    expect(missing).toMatchObject({ feature: 'screens', value: 1 });
    expect(missing?.z).toBeGreaterThan(5);
    const nothing = drift.of({ weeks: madeWeeks(3).map(({ week }) => week), columns: new Map() }, [
      'missing',
    ]);
    expect(nothing.find(({ feature }) => feature === 'screens')).toMatchObject({ value: 1 });
  });

  it('sees that films draw less than their size, and more', () => {
    for (const times of [0.5, 2]) {
      const level = recent(13, { times }).find(({ kind }) => kind === 'level');
      expect(level?.z).toBeGreaterThan(5);
      expect(level?.value).toBeCloseTo(Math.log(times), 0);
    }
  });

  it('is not made by a film or two of what never moved', () => {
    const films = madeWeeks(3, { seed: 9 });
    const [first] = films;
    if (first !== undefined) first.features['market_level'] = null;
    const table = tableOf(films, [...reference.columns.keys()]);
    const missing = drift.of(table, ['missing']).find(({ feature }) => feature === 'market_level');
    expect(missing?.value).toBeCloseTo(1 / 36, 6);
    expect(missing?.z).toBeLessThan(3);
  });

  it('is not spoken of without films, or where the reference is too short', () => {
    expect(drift.of(tableOf([], []), DRIFT_KINDS)).toEqual([]);
    const short = new ReferenceDrift(referenceFrom(madeWeeks(15)).features);
    expect(short.of(tableOf(madeWeeks(13), ['screens']), DRIFT_KINDS)).toEqual([]);
  });
});
