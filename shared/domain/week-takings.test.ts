import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weeklyCapacity, type CinemaRoom } from './cinema.ts';
import { leftTickets } from './left-tickets.ts';
import { modelWithoutNoise, untaughtModel } from './local-demand/local-model.ts';
import type { Origin } from './local-demand/origin.ts';
import { mostTicketsIn } from './most-tickets.ts';
import { roomsWith } from './testing-rooms.ts';
import { filmResult, peopleExpected, type FilmOfWeek } from './week-takings.ts';

const FILMS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A week of a cinema of one to eight rooms; rooms show whatever film, the same in several or none, and some sell out. */
const weeks = fc
  .record({
    seats: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
    shown: fc.array(fc.option(fc.constantFrom(...FILMS)), { minLength: 8, maxLength: 8 }),
    films: fc.tuple(
      ...FILMS.map(() =>
        fc.record({
          admissions: fc.integer({ min: 0, max: 2_000_000 }),
          origin: fc.constantFrom<Origin>('french', 'american', 'other'),
        }),
      ),
    ),
    local: fc.record({
      share: fc.double({ min: 1 / 20_000, max: 1 / 500, noNaN: true }),
      elasticity: fc.double({ min: 0.7, max: 1.2, noNaN: true }),
      french: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    }),
  })
  .map(({ seats, shown, films, local }) => {
    const rooms = roomsWith(...seats);
    return {
      rooms,
      local: { ...untaughtModel(local.share), ...local },
      films: films.map((facts, i): FilmOfWeek => ({
        ...{ ...facts, filmId: FILMS[i] ?? '' },
        rooms: rooms.filter((_, room) => shown[room] === FILMS[i]).map(notEntered),
      })),
    };
  });

function notEntered(room: CinemaRoom): FilmOfWeek['rooms'][number] {
  return { room: room.room, capacity: weeklyCapacity(room), entered: null };
}

describe('what the best programme leaves', () => {
  it('stays as it was when exactly the estimated tickets are entered, of some rooms or of all', () => {
    fc.assert(
      fc.property(weeks, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (week, isEntered) => {
        const { films, rooms, local } = week;
        const entered = films.map((film) => {
          const { sold } = filmResult(film, peopleExpected(film, local));
          return {
            ...film,
            rooms: film.rooms.map((room, i) =>
              isEntered[room.room - 1] === true ? { ...room, entered: sold[i] ?? null } : room,
            ),
          };
        });
        expect(leftTickets(entered, rooms, local).left).toBe(leftTickets(films, rooms, local).left);
        const worths = [1, 1.2, 0.8, 1, 1.4, 0];
        expect(leftTickets(entered, rooms, local, worths).left).toBe(
          leftTickets(films, rooms, local, worths).left,
        );
      }),
    );
  });

  it('is nothing below the programme that was shown, whatever its rooms sold', () => {
    const parts = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(weeks, parts, ({ films, rooms, local }, sold) => {
        const results = films.map((film) =>
          filmResult(
            {
              rooms: film.rooms.map((room) => {
                const part = sold[room.room - 1] ?? null;
                return { ...room, entered: part === null ? null : Math.round(part * room.capacity) };
              }),
            },
            peopleExpected(film, local),
          ),
        );
        const tickets = results.flatMap((result) => result.sold.map((each) => each ?? 0));
        expect(mostTicketsIn(rooms)(results.map(({ people }) => people ?? 0))).toBeGreaterThanOrEqual(
          tickets.reduce((sum, each) => sum + each, 0),
        );
      }),
    );
  });
});

describe('how many people wanted to see a film', () => {
  const rooms = (...entered: (number | null)[]) => ({
    rooms: entered.map((tickets, i) => ({ room: i + 1, capacity: 70, entered: tickets })),
  });

  it.each([
    ['as many as is to be expected where it was not shown', rooms(), 300, [], 300],
    ['as the tickets say that left seats free', rooms(60), 300, [60], 60],
    ['as is to be expected of a film that sold out, if that is more', rooms(70), 300, [70], 300],
    ['as the seats of a film that sold out, if that is more', rooms(70), 20, [70], 70],
    ['as all its rooms together say', rooms(70, 10), 300, [70, 10], 80],
    ['as tickets and estimate together say', rooms(50, null), 90, [50, 20], 70],
    ['as the tickets say of a film that nobody published', rooms(70), null, [70], 70],
    ['unknown where nothing tells it', rooms(50, null), null, [50, null], null],
  ])('is %s', (_, film, expected, sold, people) => {
    expect(filmResult(film, expected)).toEqual({ sold, people });
  });

  it('is a whole number of people, and nobody for a film that nobody saw', () => {
    const local = modelWithoutNoise(1 / 2_000);
    expect(peopleExpected({ admissions: 12_999, origin: 'other' }, local)).toBe(6);
    expect(peopleExpected({ admissions: 0, origin: 'other' }, local)).toBe(0);
    expect(peopleExpected({ admissions: null, origin: 'other' }, local)).toBeNull();
  });
});
