import { expect, it } from 'vitest';
import { addWeeks } from '#shared/domain/cinema-week.ts';
import { film } from '#shared/domain/testing-films.ts';
import { seededRandom } from '#shared/seeded-random.ts';
import { biggestFilms } from './biggest-films.ts';
import { JUDGED_WEEKS, playCinema } from './play-cinema.ts';
import { simulate } from './simulate.ts';
import { drawCinema, drawDemand } from './true-cinema.ts';

const WEEKS = Array.from({ length: 90 }, (_, i) => {
  const week = addWeeks('2017-01-04', i);
  return [600_000, 200_000].map((admissions) => ({ week, admissions, origin: 'other' as const }));
});

it('takes the biggest films of each week of the years, the biggest first', () => {
  const releases = [
    ['2016-12-28', 9_000],
    ['2017-01-04', 1_000],
    ['2017-01-06', 3_000],
    ['2017-01-04', 2_000],
    ['2017-01-04', null],
    ['2017-01-11', 5_000],
  ] as const;
  const rows = releases.map(([releaseDate, firstWeekAdmissions], i) => ({
    facts: film({ title: String(i), releaseDate, countries: ['U.S.A.'] }),
    firstWeekAdmissions,
  }));
  const week = { week: '2017-01-04', origin: 'american' };
  expect(biggestFilms(rows, { from: '2017-01-01', to: '2017-12-31', rooms: 2 })).toEqual([
    [
      { ...week, admissions: 3_000 },
      { ...week, admissions: 2_000 },
    ],
  ]);
});

it.each([
  [1_000_000, 0.31],
  [150_000, 0.44],
  [40_000, 0.52],
])('draws demand whose mean follows the admissions with an elasticity of 0.9: %s', (admissions, spread) => {
  const cinema = { share: 1 / 100, random: seededRandom(1) };
  const drawn = Array.from({ length: 4_000 }, () => drawDemand(cinema, admissions));
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  expect(mean / (3_000 * (admissions / 300_000) ** 0.9)).toBeCloseTo(1, 1);
  const logs = drawn.map(Math.log);
  const middle = logs.reduce((sum, one) => sum + one, 0) / logs.length;
  expect(Math.sqrt(logs.reduce((sum, one) => sum + (one - middle) ** 2, 0) / logs.length)).toBeCloseTo(
    spread,
    1,
  );
});

it('draws shares from 1/4000 to 1/500, as many below 1/1414 as above', () => {
  const shares = Array.from({ length: 1_000 }, (_, i) => drawCinema(seededRandom(i)).share);
  expect(Math.min(...shares)).toBeGreaterThan(1 / 4_000);
  expect(Math.max(...shares)).toBeLessThan(1 / 500);
  expect(shares.filter((share) => share < 1 / Math.sqrt(4_000 * 500)).length / 1_000).toBeCloseTo(0.5, 1);
});

it('finds the share of a cinema whose larger room is often full', () => {
  const { shareError, weeks } = playCinema({ share: 1 / 700, random: seededRandom(4) }, WEEKS);
  expect(shareError).toBeLessThan(0.25);
  expect(weeks).toHaveLength(JUDGED_WEEKS);
});

it('plays as many cinemas and weeks as it says, each time the same', () => {
  const simulated = simulate(3, WEEKS);
  expect(simulated.cinemas).toBe(3);
  expect(simulated.bins.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(3 * JUDGED_WEEKS);
  expect(simulate(3, WEEKS)).toEqual(simulated);
});
