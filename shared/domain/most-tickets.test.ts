import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseRooms } from './choose-rooms.ts';
import { weeklyCapacity } from './cinema.ts';
import { mostTicketsIn } from './most-tickets.ts';
import { roomsByFilm } from './room-films.ts';
import { cinemaWith } from './testing-rooms.ts';

const seats = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
const people = fc.array(fc.integer({ min: 0, max: 1_200 }), { minLength: 1, maxLength: 7 });

it('sells what the best choice of rooms sells', () => {
  fc.assert(
    fc.property(seats, people, (inRooms, wanted) => {
      const cinema = cinemaWith(...inRooms);
      const options = wanted.map((mean, i) => ({
        ...{ filmId: String(i), mean },
        sales: (capacity: number) => Math.min(mean, capacity),
      }));
      const best = [...roomsByFilm(chooseRooms(options, cinema), cinema.rooms)].reduce(
        (sum, [filmId, rooms]) =>
          sum +
          Math.min(
            wanted[Number(filmId)] ?? 0,
            rooms.reduce((all, room) => all + weeklyCapacity(room), 0),
          ),
        0,
      );
      expect(mostTicketsIn(cinema.rooms)(wanted)).toBe(best);
    }),
  );
});

it('fills eight rooms with one film, and leaves rooms empty without any', () => {
  const most = mostTicketsIn(cinemaWith(1, 2, 3, 4, 5, 6, 7, 8).rooms);
  expect([most([10_000]), most([100, 3]), most([0]), most([])]).toEqual([36 * 7, 103, 0, 0]);
  // The first fills rooms of 8 and 6 seats, the second those of 7, 5 and 2, the third the rest.
  expect(most([98, 98, 98, 98])).toBe(252);
});
