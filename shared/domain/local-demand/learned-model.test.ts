import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../cinema.ts';
import { addWeeks } from '../cinema-week.ts';
import { modelFor, modelInHindsight, type SoldRoom } from './learned-model.ts';
import { untaughtModel } from './local-model.ts';

const WEEK = '2023-06-07';

/** Test data: two films a week of a cinema that draws 1/1000, in the weeks up to so many before one. */
function sold(weeks: number, last: number): SoldRoom[] {
  return Array.from({ length: weeks }, (_, i) => addWeeks(WEEK, -last - i)).flatMap((week) =>
    [1, 2].map((room) => ({
      ...{ week, room, filmId: `${week}-${room}`, origin: 'other' as const },
      ...{ tickets: 300 / room, admissions: 300_000 / room },
    })),
  );
}
const settings = [{ ...DEFAULT_SETTINGS, effectiveFrom: '2020-01-01' }];

describe('what was known of a cinema when a week was decided', () => {
  it('is the settings’ share before any tickets', () => {
    expect(modelFor(WEEK, [], settings)).toEqual(untaughtModel(1 / 2_000));
  });

  it('is the same with tickets that tell nothing: the cinema was closed', () => {
    const closed = sold(4, 2).map((room) => ({ ...room, tickets: 0 }));
    expect(modelFor(WEEK, closed, settings)).toEqual(untaughtModel(1 / 2_000));
  });

  it('does not know the week itself, nor the one that runs while it is decided', () => {
    expect(modelFor(WEEK, [...sold(2, 0), ...sold(1, -4)], settings).films).toBe(0);
    expect(modelFor(WEEK, sold(3, 0), settings)).toMatchObject({ films: 2, weeks: 1 });
    expect(modelInHindsight(WEEK, sold(3, 0), settings)).toMatchObject({ films: 6, weeks: 3 });
    expect(modelInHindsight(WEEK, sold(1, -4), settings)).toMatchObject({ films: 2, weeks: 1 });
  });

  it('learns of two years at most', () => {
    expect(modelFor(WEEK, sold(130, 2), settings).weeks).toBe(103);
  });

  it('is judged in hindsight by the same tickets as other weeks of the half-year, of two years before at most', () => {
    const tickets = sold(180, 0);
    const learned = Array.from({ length: 26 }, (_, ago) => {
      const { weeks } = modelInHindsight(addWeeks(WEEK, -ago), tickets, settings);
      // With the week itself and those since.
      expect(weeks).toBeGreaterThan(78 + ago);
      expect(weeks).toBeLessThanOrEqual(105 + ago);
      return weeks;
    });
    expect(new Set(learned).size).toBe(2);
  });

  it('begins anew where the share was set anew, and is not changed by other settings', () => {
    const films = sold(20, 2);
    const changed = (share: number, ago: number) => [
      ...settings,
      { ...DEFAULT_SETTINGS, admissionsShare: share, effectiveFrom: addWeeks(WEEK, -ago) },
    ];
    expect(modelFor(WEEK, films, changed(1 / 1_800, 6)).weeks).toBe(5);
    expect(modelFor(WEEK, films, changed(1 / 2_000, 6)).weeks).toBe(20);
    // What is set for later tells nothing of this week, nor do its tickets.
    expect(modelInHindsight(WEEK, [...films, ...sold(1, -2)], changed(1 / 1_800, -1)).weeks).toBe(20);
    expect(modelFor(WEEK, films, changed(1 / 1_800, 0))).toEqual(untaughtModel(1 / 1_800));
  });

  it('counts a film of several rooms once, with all their seats', () => {
    const both = sold(1, 2).map((room) => ({ ...room, filmId: 'a', admissions: 3_000_000, tickets: 560 }));
    const { films, share } = modelFor(WEEK, both, settings);
    expect(films).toBe(1);
    // 1,120 of 1,400 seats: what came, not "at least".
    expect(share).toBeLessThan(1 / 2_000);
  });
});
