import { describe, expect, it } from 'vitest';
import { learnedDrop } from './drop.ts';
import { knownDrop, type WeekObservation } from './known-drop.ts';

const WEEK = '2026-11-18';

function seen(
  weekNumber: 1 | 2,
  admissions: number,
  observedOn: string,
  week = '2026-11-04',
): WeekObservation {
  return { week, filmId: 'film', weekNumber, admissions, observedOn };
}

describe('what was known of second weeks before a week', () => {
  const first = seen(1, 100_000, '2026-11-11');
  const second = seen(2, 50_000, '2026-11-17');
  const half = learnedDrop([{ first: 100_000, second: 50_000 }]);

  it('is what was observed last before it, in whatever order it is told', () => {
    const early = seen(1, 70_000, '2026-11-10');
    const late = [seen(2, 90_000, WEEK), seen(1, 10_000, '2026-12-01')];
    const all = [first, early, second, ...late];
    expect(knownDrop(WEEK, all)).toEqual(half);
    expect(knownDrop(WEEK, all.toReversed())).toEqual(half);
  });

  it('is of films that have had both weeks, of the last two years', () => {
    expect(knownDrop(WEEK, [first])).toEqual(learnedDrop([]));
    expect(knownDrop(WEEK, [second])).toEqual(learnedDrop([]));
    const at = (week: string): WeekObservation[] => [
      seen(1, 100_000, '2026-11-11', week),
      seen(2, 50_000, '2026-11-17', week),
    ];
    expect(knownDrop(WEEK, at('2024-11-13'))).toEqual(half);
    expect(knownDrop(WEEK, at('2024-11-06'))).toEqual(learnedDrop([]));
    // A second week that is not over cannot be known.
    expect(knownDrop(WEEK, at('2026-11-11'))).toEqual(learnedDrop([]));
  });
});
