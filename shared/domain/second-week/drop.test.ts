import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../normal.ts';
import { learnedDrop, secondWeekForecast, type TwoWeeks } from './drop.ts';

const kept = (ratio: number): TwoWeeks => ({ first: 100_000, second: 100_000 * ratio });
const films = (count: number, ...ratios: number[]): TwoWeeks[] =>
  Array.from({ length: count }, (_, i) => kept(ratios[i % ratios.length] ?? 0));

describe('what a second week loses', () => {
  it('is two fifths, a quarter to eleven twentieths, while no film has told', () => {
    expect(learnedDrop([])).toEqual({ median: 0.6, low: 0.45, high: 0.75, films: 0 });
  });

  it('moves to what films lose, half of the way with ten of them', () => {
    expect(learnedDrop(films(10, 0.5)).median).toBeCloseTo(Math.sqrt(0.6 * 0.5), 10);
    const many = learnedDrop(films(200, 0.4, 0.5));
    expect(many).toMatchObject({ films: 200 });
    expect(many.median).toBeGreaterThan(0.44);
    expect(many.median).toBeLessThan(0.46);
  });

  it('is as wide as films differ', () => {
    const width = ({ low, high }: { low: number; high: number }): number => Math.log(high / low);
    const [alike, assumed, apart] = [films(60, 0.6), [], films(60, 0.3, 1.2)].map(learnedDrop).map(width);
    expect(alike).toBeLessThan(0.6 * Number(assumed));
    expect(apart).toBeGreaterThan(1.5 * Number(assumed));
  });

  it('covers eight of ten films that are like those it was learned from', () => {
    // Quantiles of a lognormal distribution around 0.5.
    const ratios = Array.from(
      { length: 400 },
      (_, i) => 0.5 * Math.exp(0.25 * normalQuantile((i + 0.5) / 400)),
    );
    const { low, high } = learnedDrop(ratios.map(kept));
    const inside = ratios.filter((ratio) => ratio >= low && ratio <= high).length / ratios.length;
    expect(inside).toBeGreaterThan(0.77);
    expect(inside).toBeLessThan(0.83);
  });

  it('takes a film of nobody, or of everybody, for no more than it can be', () => {
    expect(learnedDrop([{ first: 0, second: 10 }]).films).toBe(0);
    expect(learnedDrop([kept(50)]).median).toBeCloseTo(learnedDrop([kept(1.5)]).median, 10);
    expect(learnedDrop([kept(1e-6)]).median).toBeCloseTo(learnedDrop([kept(0.1)]).median, 10);
  });
});

describe('the forecast of a second week', () => {
  const drop = learnedDrop([]);

  it('of a first week that is known is what the drop leaves of it', () => {
    const known = { p10: 200_000, p50: 200_000, p90: 200_000, mean: 200_000 };
    const { p10, p50, p90, mean } = secondWeekForecast(known, drop);
    expect([p10, p50, p90].map(Math.round)).toEqual([90_000, 120_000, 150_000]);
    expect(mean).toBeGreaterThan(118_000);
    expect(mean).toBeLessThan(122_000);
  });

  it('of one that is not is wider than either', () => {
    const first = { p10: 100_000, p50: 200_000, p90: 400_000, mean: 230_000 };
    const { p10, p50, p90, mean } = secondWeekForecast(first, drop);
    expect(p50).toBeCloseTo(120_000, 5);
    expect(Math.log(p50 / p10)).toBeCloseTo(Math.hypot(Math.log(2), Math.log(0.6 / 0.45)), 10);
    expect(Math.log(p90 / p50)).toBeCloseTo(Math.hypot(Math.log(2), Math.log(0.75 / 0.6)), 10);
    expect(mean / 230_000).toBeCloseTo(0.6, 2);
  });
});
