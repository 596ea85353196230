import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseRooms } from './choose-rooms.ts';
import { weeklyCapacity } from './cinema.ts';
import { mostTicketsIn } from './most-tickets.ts';
import { roomsByFilm } from './room-films.ts';
import { cinemaWith } from './testing-rooms.ts';

const seats = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
const people = fc.array(fc.integer({ min: 0, max: 1_200 }), { minLength: 1, maxLength: 7 });

const worth = fc.constantFrom(0, 0.5, 1, 1.2, 2);

/** What the best choice of rooms sells, as what tickets are worth. */
function chosen(inRooms: readonly number[], wanted: readonly number[], worths: readonly number[]): number {
  const cinema = cinemaWith(...inRooms);
  const options = wanted.map((mean, i) => ({
    ...{ filmId: String(i), mean },
    sales: (capacity: number) => (worths[i] ?? 1) * Math.min(mean, capacity),
  }));
  return [...roomsByFilm(chooseRooms(options, cinema), cinema.rooms)].reduce((sum, [filmId, rooms]) => {
    const seatsOfFilm = rooms.reduce((all, room) => all + weeklyCapacity(room), 0);
    return sum + (options[Number(filmId)]?.sales(seatsOfFilm) ?? 0);
  }, 0);
}

it('sells what the best choice of rooms sells', () => {
  fc.assert(
    fc.property(seats, people, (inRooms, wanted) => {
      expect(mostTicketsIn(cinemaWith(...inRooms).rooms)(wanted)).toBe(chosen(inRooms, wanted, []));
    }),
  );
});

it('sells the most of what tickets are worth, where a ticket of one film is worth more than one of another', () => {
  const worths = fc.array(worth, { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(seats, people, worths, (inRooms, wanted, all) => {
      const ofFilms = all.slice(0, wanted.length);
      const most = mostTicketsIn(cinemaWith(...inRooms).rooms)(wanted, ofFilms);
      // The choice lets a film more, or one that is larger, be worth a thousandth of a ticket.
      expect(Math.abs(most - chosen(inRooms, wanted, ofFilms))).toBeLessThan(0.02);
      expect(most).toBeGreaterThanOrEqual(chosen(inRooms, wanted, ofFilms) - 1e-6);
    }),
  );
  const most = mostTicketsIn(cinemaWith(10).rooms);
  expect(most([60, 50], [1, 1.2])).toBe(60);
  expect(most([60, 55], [1, 1.2])).toBeCloseTo(66, 10);
});

it('fills eight rooms with one film, and leaves rooms empty without any', () => {
  const most = mostTicketsIn(cinemaWith(1, 2, 3, 4, 5, 6, 7, 8).rooms);
  expect([most([10_000]), most([100, 3]), most([0]), most([])]).toEqual([36 * 7, 103, 0, 0]);
  // The first fills rooms of 8 and 6 seats, the second those of 7, 5 and 2, the third the rest.
  expect(most([98, 98, 98, 98])).toBe(252);
});
