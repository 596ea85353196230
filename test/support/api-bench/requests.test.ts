import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/cinema-week.ts';
import { asOfFor } from '#shared/v1/prediction/as-of.ts';
import { predictFilmSchema, predictFilmsSchema } from '#shared/v1/contract/predict.ts';
import { bodiesOf, filmsToCome } from './requests.ts';

const TODAY = '2026-11-29';
const films = filmsToCome(TODAY);
const bodies = bodiesOf(films);

test('several hundred films that are to come, none like another, are asked about one by one', () => {
  expect(films.length).toBe(450);
  expect(new Set(films.map(({ title }) => title)).size).toBeGreaterThan(440);
  expect(new Set(bodies.single).size).toBe(450);
  for (const body of bodies.single) {
    const { film } = predictFilmSchema.parse(JSON.parse(body));
    // Today's forecast, of whatever model.
    expect(asOfFor(film.releaseDate, { asked: undefined, today: TODAY, through: '2026-11-18' })).toBe(TODAY);
    expect(film.releaseDate < addDays(TODAY, 14 + 364)).toBe(true);
  }
});

test('every other one says on how many screens it opens, where that is known', () => {
  const told = films.filter(({ screens = null }) => screens !== null).length;
  expect(told).toBeGreaterThan(190);
  expect(told).toBeLessThanOrEqual(225);
});

test('a batch has a hundred of them', () => {
  expect(new Set(bodies.batch).size).toBe(23);
  for (const body of bodies.batch) {
    const { films } = predictFilmsSchema.parse(JSON.parse(body));
    expect(new Set(films.map((film) => JSON.stringify(film))).size).toBe(100);
  }
});
