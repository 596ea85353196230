import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseRooms } from './choose-rooms.ts';
import { weeklyCapacity, type CinemaSettings } from './cinema.ts';
import { roomsByFilm, type RoomFilms } from './room-films.ts';
import type { Option } from './room-sets.ts';
import { cinemaWith, inRooms } from './testing-rooms.ts';

/** Test data: the more seats, the fewer of them are sold. */
function option(filmId: string, mean: number): Option {
  return { filmId, mean, sales: (capacity) => (mean * capacity) / (mean + capacity) };
}

function ticketsOf(films: RoomFilms, options: readonly Option[], { rooms }: CinemaSettings): number {
  return [...roomsByFilm(films, rooms)].reduce((sum, [filmId, its]) => {
    const capacity = its.reduce((seats, room) => seats + weeklyCapacity(room), 0);
    return sum + (options.find((each) => each.filmId === filmId)?.sales(capacity) ?? NaN);
  }, 0);
}

function everyProgramme(films: readonly (string | null)[], rooms: number): (string | null)[][] {
  if (rooms === 0) return [[]];
  return everyProgramme(films, rooms - 1).flatMap((others) => films.map((film) => [...others, film]));
}

const means = fc.array(fc.double({ min: 1, max: 5_000, noNaN: true }), { maxLength: 6 });
const seats = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 3 });

it('sells as many tickets as the best of all programmes, up to three rooms and six films', () => {
  fc.assert(
    fc.property(means, seats, (sizes, sizesOfRooms) => {
      const options = sizes.map((mean, i) => option(`film-${i}`, mean));
      const cinema = cinemaWith(...sizesOfRooms);
      const ids = [...options.map(({ filmId }) => filmId), null];
      const all = everyProgramme(ids, sizesOfRooms.length).map((films) =>
        ticketsOf(inRooms(...films), options, cinema),
      );
      // Other preferences are worth some thousandths of a ticket.
      const chosen = ticketsOf(chooseRooms(options, cinema), options, cinema);
      expect(chosen).toBeGreaterThanOrEqual(Math.max(...all) - 0.01);
    }),
    { numRuns: 200 },
  );
});

it('fills eight rooms from forty films, the larger means in the first of equal rooms', () => {
  const options = Array.from({ length: 40 }, (_, i) => option(`film-${i}`, 100 + i));
  const chosen = chooseRooms(options, cinemaWith(...Array.from({ length: 8 }, () => 50)));
  expect(chosen).toEqual(
    inRooms('film-39', 'film-38', 'film-37', 'film-36', 'film-35', 'film-34', 'film-33', 'film-32'),
  );
});

it('gives the larger rooms to the larger means, whatever their order', () => {
  const options = [option('a', 1_000), option('b', 500), option('c', 250)];
  expect(chooseRooms(options, cinemaWith(20, 80, 40))).toEqual(inRooms('c', 'a', 'b'));
});

it('gives a film as many rooms as it fills', () => {
  const hit = { filmId: 'hit', mean: 2_000, sales: (capacity: number) => Math.min(2_000, capacity) };
  const small = { filmId: 'small', mean: 140, sales: (capacity: number) => Math.min(140, capacity) };
  expect(chooseRooms([small, hit], cinemaWith(100, 50, 50, 20))).toEqual(
    inRooms('hit', 'hit', 'hit', 'small'),
  );
});

it('of films of one size takes them in the order of their ids', () => {
  expect(chooseRooms([option('b', 9), option('c', 9), option('a', 9)], cinemaWith(10, 10))).toEqual(
    inRooms('a', 'b'),
  );
});

it('leaves a room empty rather than giving it to a film that has seats enough', () => {
  const only = { filmId: 'only', mean: 100, sales: (capacity: number) => Math.min(100, capacity) };
  expect(chooseRooms([only], cinemaWith(20, 20, 20))).toEqual(inRooms('only', null, null));
});

it('leaves rooms empty without films', () => {
  expect(chooseRooms([], cinemaWith(1, 1, 1))).toEqual(inRooms(null, null, null));
});
