import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cinema } from './cinema.ts';
import { programmeReasons } from './programme-reasons.ts';
import { chooseRooms, evaluateProgramme, expectProgramme, type Candidate } from './programme.ts';
import type { RoomFilms } from './room-films.ts';
import { cinemaWith, inRooms } from './testing-rooms.ts';

const cinema = cinemaWith(120, 80);

/** Test data: a film whose first week is known for certain. */
function certain(filmId: string, admissions: number): Candidate {
  return { filmId, forecast: { p10: admissions, p50: admissions, p90: admissions, mean: admissions } };
}

it('has nothing to say of different films in the order of their forecasts', () => {
  const films = [certain('A', 1_000_000), certain('B', 800_000)];
  expect(programmeReasons(inRooms('A', 'B'), films, cinema)).toEqual({
    ...{ extraRooms: [], overDifferentFilms: null, inversions: [] },
  });
  expect(programmeReasons(inRooms(null, null), [], cinema)).toEqual({
    ...{ extraRooms: [], overDifferentFilms: null, inversions: [] },
  });
});

it('tells what an extra room brings over the best different films, and whether a day exceeds the largest room', () => {
  const films = [certain('hit', 2_400_000), certain('B', 300_000), certain('C', 100_000)];
  expect(chooseRooms(films, cinema)).toEqual(inRooms('hit', 'hit'));
  // 840 + 360 tickets against 840 + 150.
  expect(programmeReasons(inRooms('hit', 'hit'), films, cinema)).toEqual({
    extraRooms: [{ filmId: 'hit', rooms: [1, 2], exceedsLargestRoom: true }],
    overDifferentFilms: { gain: 2_100, films: inRooms('hit', 'B') },
    inversions: [],
  });
  const fits = [certain('hit', 1_600_000), certain('B', 300_000)];
  expect(programmeReasons(inRooms('hit', 'hit'), fits, cinema)).toMatchObject({
    extraRooms: [{ exceedsLargestRoom: false }],
    overDifferentFilms: { gain: 8_000 - 9_500 },
  });
});

describe('a smaller room for a larger film', () => {
  const narrow = { p10: 700_000, p50: 880_000, p90: 1_000_000, mean: 900_000 };
  const wide = { p10: 300_000, p50: 800_000, p90: 3_000_000, mean: 890_000 };
  const films = [
    { filmId: 'narrow', forecast: narrow },
    { filmId: 'wide', forecast: wide },
    certain('hit', 2_400_000),
  ];
  const takings = (shown: RoomFilms, settings: Cinema): number =>
    evaluateProgramme(shown, films, settings).expectedTakings;

  it('is told with what it brings over the same two the other way round', () => {
    const shown = inRooms('wide', 'narrow');
    expect(programmeReasons(shown, films, cinema).inversions).toEqual([
      {
        larger: { room: 2, filmId: 'narrow' },
        smaller: { room: 1, filmId: 'wide' },
        gain: takings(shown, cinema) - takings(inRooms('narrow', 'wide'), cinema),
      },
    ]);
  });

  it('is told of each two rooms by itself, also where a film has several', () => {
    const settings = cinemaWith(120, 80, 60, 60);
    const shown = inRooms('wide', 'hit', 'narrow', 'hit');
    const gainOver = (...other: string[]): number =>
      takings(shown, settings) - takings(inRooms(...other), settings);
    expect(programmeReasons(shown, films, settings).inversions).toEqual([
      {
        larger: { room: 2, filmId: 'hit' },
        smaller: { room: 1, filmId: 'wide' },
        gain: gainOver('hit', 'wide', 'narrow', 'hit'),
      },
      {
        larger: { room: 3, filmId: 'narrow' },
        smaller: { room: 1, filmId: 'wide' },
        gain: gainOver('narrow', 'hit', 'wide', 'hit'),
      },
      {
        larger: { room: 4, filmId: 'hit' },
        smaller: { room: 1, filmId: 'wide' },
        gain: gainOver('hit', 'hit', 'narrow', 'wide'),
      },
    ]);
  });

  it('brings in what is proposed more than 2 % of the takings, less what whole tickets round away', () => {
    const likely = fc.tuple(fc.nat(100), fc.nat(100)).map(([size, doubt]) => {
      const [p50, spread] = [40_000 * 150 ** (size / 100), 1.05 * 5.7 ** (doubt / 100)];
      return { p10: p50 / spread, p50, p90: p50 * spread, mean: p50 * (1 + Math.log(spread) / 4) };
    });
    const cases = fc.tuple(
      fc.array(likely, { maxLength: 6, size: 'max' }),
      fc.array(fc.integer({ min: 10, max: 300 }), { minLength: 2, maxLength: 4 }),
    );
    let told = 0;
    fc.assert(
      fc.property(cases, ([forecasts, seats]) => {
        const candidates = forecasts.map((forecast, i) => ({ filmId: `film-${i}`, forecast }));
        const settings = cinemaWith(...seats);
        const shown = chooseRooms(candidates, settings);
        const { expectedTakings } = expectProgramme(shown, candidates, settings);
        for (const { gain } of programmeReasons(shown, candidates, settings).inversions) {
          told += 1;
          const rounded = seats.length * settings.ticketPrice;
          expect(gain).toBeGreaterThan(0.02 * (expectedTakings - gain) - rounded);
        }
      }),
      { numRuns: 300, seed: 42 },
    );
    expect(told).toBeGreaterThan(9);
  });
});
