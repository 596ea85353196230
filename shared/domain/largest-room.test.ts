import { describe, expect, it } from 'vitest';
import { inLargestRoom, largestRoom } from './largest-room.ts';
import { evaluateProgramme } from './programme.ts';
import { cinemaWith, roomsWith } from './testing-rooms.ts';

const film = (mean: number) => ({
  filmId: 'a',
  forecast: { p10: mean * 0.5, p50: mean * 0.9, p90: mean * 1.8, mean },
});

describe('the largest room', () => {
  it('is the one that sells the most tickets a week, the first of equal ones', () => {
    const rooms = roomsWith(80, 120, 120, 100);
    expect(largestRoom({ rooms })?.room).toBe(2);
    expect(
      largestRoom({ rooms: rooms.map((each) => ({ ...each, showsPerDay: each.room === 1 ? 2 : 1 })) })?.room,
    ).toBe(1);
    expect(largestRoom({ rooms: [] })).toBeNull();
  });
});

describe('a film in the largest room', () => {
  it('brings whole tickets times the price, as the programme with it alone does', () => {
    const settings = { ...cinemaWith(80, 120), ticketPrice: 7.3 };
    for (const mean of [3_000, 123_456, 700_000, 9_000_000]) {
      const alone = inLargestRoom(film(mean), settings);
      const programme = evaluateProgramme([{ room: 2, filmId: 'a' }], [film(mean)], settings);
      expect(alone?.room).toBe(2);
      expect(alone?.expectedTickets).toBe(programme.rooms[1]?.expectedTickets);
      expect(Number.isInteger(alone?.expectedTickets)).toBe(true);
      expect(alone?.expectedTakings).toBe((alone?.expectedTickets ?? NaN) * 7.3);
      expect(alone?.expectedTakings).toBe(programme.expectedTakings);
      expect(alone?.perDay).toBe((alone?.expectedTickets ?? NaN) / 7);
    }
  });

  it('sells no more than it seats', () => {
    expect(inLargestRoom(film(9_000_000), cinemaWith(120, 80))?.expectedTickets).toBeLessThanOrEqual(840);
  });
});
