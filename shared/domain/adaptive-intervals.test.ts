import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import {
  FIRST_LEVELS,
  intervalOutcome,
  levelsAfter,
  type IntervalLevels,
  type IntervalOutcome,
} from './adaptive-intervals.ts';

const week = (films: number, below: number, above: number): IntervalOutcome => ({ films, below, above });

describe('the levels that intervals are asked for', () => {
  it('are those meant before anything is known, and after weeks without a result', () => {
    expect(levelsAfter([])).toEqual({ low: 0.1, high: 0.1 });
    expect(levelsAfter([week(0, 0, 0), week(0, 0, 0)])).toEqual(FIRST_LEVELS);
  });

  it('fall on the side that was missed too often, and rise on the other', () => {
    const { low, high } = levelsAfter([week(10, 3, 0)]);
    expect(low).toBeCloseTo(0.1 + 0.05 * (0.1 - 0.3), 12);
    expect(high).toBeCloseTo(0.1 + 0.05 * 0.1, 12);
  });

  it('stay where as many are missed as is meant', () => {
    const { low, high } = levelsAfter(Array.from({ length: 200 }, () => week(10, 1, 1)));
    expect(low).toBeCloseTo(0.1, 10);
    expect(high).toBeCloseTo(0.1, 10);
  });

  it('end at their bounds, and come back at once', () => {
    const always = Array.from({ length: 100 }, () => week(5, 5, 0));
    expect(levelsAfter(always)).toEqual({ low: 0.005, high: 0.3 });
    const { low, high } = levelsAfter([...always, week(5, 0, 5)]);
    expect(low).toBeCloseTo(0.01, 12);
    expect(high).toBeCloseTo(0.255, 12);
  });

  it('count a week once, however many films it has', () => {
    expect(levelsAfter([week(2, 1, 0)])).toEqual(levelsAfter([week(20, 10, 0)]));
  });

  it('lead to the share that is meant where results have become more spread than the model knows', () => {
    const random = seededRandom(21);
    // A side that is to miss a share of films lies where an even spread over 0 to 1 would have it, and further out.
    const edge = (level: number): number => level - 2 * Math.max(0, 0.1 - level);
    const replay = (levelsOf: (weeks: IntervalOutcome[]) => IntervalLevels): number => {
      const weeks: IntervalOutcome[] = [];
      for (let i = 0; i < 600; i += 1) {
        const { low, high } = levelsOf(weeks.slice(0, -2));
        const results = Array.from({ length: 8 }, () => 1.2 * random() - 0.1);
        const films = results.map((actual) => ({ p10: edge(low), p90: 1 - edge(high), actual }));
        weeks.push(intervalOutcome(films));
      }
      const inside = weeks.map(({ films, below, above }) => films - below - above);
      return inside.reduce((sum, one) => sum + one, 0) / (8 * weeks.length);
    };
    expect(replay(() => FIRST_LEVELS)).toBeLessThan(0.69);
    expect(Math.abs(replay(levelsAfter) - 0.8)).toBeLessThan(0.01);
  });
});

it('a film on the edge of its interval is no miss', () => {
  const film = { p10: 100, p90: 1_000 };
  const outcome = intervalOutcome([100, 1_000, 99, 1_001, 500].map((actual) => ({ ...film, actual })));
  expect(outcome).toEqual({ films: 5, below: 1, above: 1 });
});
