import { describe, expect, it } from 'vitest';
import { copiesBefore, showsAtStage } from './shows-and-copies.ts';

const WEEK = '2026-11-25';
const reading = (observedOn: string, scheduledShows: number) => ({ observedOn, scheduledShows });
const READINGS = [
  reading('2026-11-24', 900),
  reading('2026-11-19', 40),
  reading('2026-11-23', 310),
  reading('2026-11-25', 2_000),
  reading('2026-11-21', 55),
];

describe('the shows that a forecast may count with', () => {
  it('are those of its day, and none that were read later', () => {
    expect(showsAtStage(READINGS, WEEK, 'thursday')).toBe(40);
    expect(showsAtStage(READINGS, WEEK, 'monday')).toBe(310);
  });

  it('are those of an earlier day where its own is missing, but not of the stage before', () => {
    const without = READINGS.filter(({ observedOn }) => observedOn !== '2026-11-23');
    expect(showsAtStage(without, WEEK, 'monday')).toBe(55);
    expect(showsAtStage([reading('2026-11-19', 40)], WEEK, 'monday')).toBeNull();
    expect(showsAtStage([reading('2026-11-18', 30)], WEEK, 'thursday')).toBe(30);
  });

  it('are none where none are announced, or nobody has looked', () => {
    expect(showsAtStage([reading('2026-11-19', 0)], WEEK, 'thursday')).toBeNull();
    expect(showsAtStage([], WEEK, 'thursday')).toBeNull();
  });
});

it('knows screens from the day after they were told, and revised ones from theirs', () => {
  const film = {
    ...{ week: WEEK, filmId: 'film', shows: 40 },
    copies: [
      { observedOn: '2026-12-02', screens: 300 },
      { observedOn: '2026-12-09', screens: 312 },
    ],
  };
  const days = ['2026-12-02', '2026-12-03', '2026-12-09', '2026-12-10'];
  expect(days.map((day) => copiesBefore(film, day))).toEqual([null, 300, 300, 312]);
});
