import { expect, it } from 'vitest';
import { programmeReasons } from './programme-reasons.ts';
import { chooseRooms, evaluateProgramme, type Candidate } from './programme.ts';
import { cinemaWith, inRooms } from './testing-rooms.ts';

const cinema = cinemaWith(120, 80);

/** Test data: a film whose first week is known for certain. */
function certain(filmId: string, admissions: number): Candidate {
  return { filmId, forecast: { p10: admissions, p50: admissions, p90: admissions, mean: admissions } };
}

it('has nothing to say of different films in the order of their forecasts', () => {
  const films = [certain('A', 1_000_000), certain('B', 800_000)];
  expect(programmeReasons(inRooms('A', 'B'), films, cinema)).toEqual({
    ...{ extraRooms: [], overDifferentFilms: null, overOrder: null },
  });
  expect(programmeReasons(inRooms(null, null), [], cinema)).toEqual({
    ...{ extraRooms: [], overDifferentFilms: null, overOrder: null },
  });
});

it('tells what an extra room brings over the best different films, and whether a day exceeds the largest room', () => {
  const films = [certain('hit', 2_400_000), certain('B', 300_000), certain('C', 100_000)];
  expect(chooseRooms(films, cinema)).toEqual(inRooms('hit', 'hit'));
  // 840 + 360 tickets against 840 + 150.
  expect(programmeReasons(inRooms('hit', 'hit'), films, cinema)).toEqual({
    extraRooms: [{ filmId: 'hit', rooms: [1, 2], exceedsLargestRoom: true }],
    overDifferentFilms: { gain: 2_100, films: inRooms('hit', 'B') },
    overOrder: null,
  });
  const fits = [certain('hit', 1_600_000), certain('B', 300_000)];
  expect(programmeReasons(inRooms('hit', 'hit'), fits, cinema)).toMatchObject({
    extraRooms: [{ exceedsLargestRoom: false }],
    overDifferentFilms: { gain: 8_000 - 9_500 },
  });
});

it('tells what a smaller room for a larger film brings', () => {
  const narrow = { p10: 700_000, p50: 880_000, p90: 1_000_000, mean: 900_000 };
  const wide = { p10: 300_000, p50: 800_000, p90: 3_000_000, mean: 890_000 };
  const films = [
    { filmId: 'narrow', forecast: narrow },
    { filmId: 'wide', forecast: wide },
  ];
  const takings = (first: string, second: string): number =>
    evaluateProgramme(inRooms(first, second), films, cinema).expectedTakings;
  expect(programmeReasons(inRooms('wide', 'narrow'), films, cinema).overOrder).toBe(
    takings('wide', 'narrow') - takings('narrow', 'wide'),
  );
});
