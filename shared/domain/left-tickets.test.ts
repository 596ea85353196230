import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seeded-random.ts';
import { leftTickets } from './left-tickets.ts';
import {
  localSpread,
  meanTickets,
  modelWithoutNoise,
  untaughtModel,
  type LocalModel,
} from './local-demand/local-model.ts';
import { normalQuantile, Z90 } from './normal.ts';
import { roomsWith } from './testing-rooms.ts';
import type { FilmOfWeek } from './week-takings.ts';

const local = untaughtModel(1 / 1_000);
/** Rooms of 700 and 350 seats a week. */
const rooms = roomsWith(100, 50);

/** Test data: a film that was shown in the rooms of these numbers, with tickets; null where none were entered. */
function film(
  filmId: string,
  admissions: number | null,
  shown: Record<number, number | null> = {},
): FilmOfWeek {
  return {
    ...{ filmId, admissions, origin: 'other' },
    rooms: Object.entries(shown).map(([room, entered]) => ({
      ...{ room: Number(room), entered },
      capacity: Number(room) === 1 ? 700 : 350,
    })),
  };
}

/** Quantiles of what one film with a lognormal demand would have sold more than another in a room without bounds. */
function quantile(model: LocalModel, admissions: number, z: number): number {
  const sigma = localSpread(model, admissions, 'other');
  return meanTickets(model, admissions, 'other') * Math.exp(sigma * z - sigma ** 2 / 2);
}

describe('the range of what the best programme would have sold more', () => {
  it('is no range where all films have tickets that left seats free', () => {
    const known = [film('a', 300_000, { 1: 250 }), film('b', 100_000, { 2: 30 }), film('c', 0)];
    expect(leftTickets(known, rooms, local)).toEqual({ left: 0, range: [0, 0] });
    // The other way round the larger film would have had more seats.
    const sold = [film('a', 600_000, { 2: 349 }), film('b', 100_000, { 1: 30 })];
    expect(leftTickets(sold, rooms, local)).toEqual({ left: 0, range: [0, 0] });
  });

  it('is that of a film which was not shown, beside one of which the tickets are known', () => {
    const one = roomsWith(1_000);
    const { left, range } = leftTickets([film('a', 90_000, { 1: 100 }), film('b', 200_000)], one, local);
    expect(left).toBe(100);
    const [low, high] = [quantile(local, 200_000, -Z90) - 100, quantile(local, 200_000, Z90) - 100];
    expect(Math.abs(range[0] - low)).toBeLessThan(4);
    expect(Math.abs(range[1] - high)).toBeLessThan(8);
  });

  it('is wider where the cinema’s share is not known either', () => {
    const covariance = Array.from({ length: 16 }, (_, i) => (i === 0 ? 0.25 : i % 5 === 0 ? 1e-6 : 0));
    const unsure = { ...local, covariance };
    const [sure, wide] = [local, unsure].map(
      (model) =>
        leftTickets([film('a', 90_000, { 1: 100 }), film('b', 200_000)], roomsWith(1_000), model).range,
    );
    expect(wide?.[1]).toBeGreaterThan((sure?.[1] ?? NaN) * 1.2);
    expect(Math.abs((wide?.[1] ?? NaN) - (quantile(unsure, 200_000, Z90) - 100))).toBeLessThan(45);
  });

  it('holds the number beside it, and is the same each time', () => {
    // Films that draw as much as the two that were shown: one of them surely drew more.
    const films = [film('a', 100_000, { 1: null }), film('b', 100_000, { 2: null })].concat(
      ['c', 'd', 'e', 'f', 'g'].map((id) => film(id, 100_000)),
    );
    const { left, range } = leftTickets(films, rooms, local);
    expect(left).toBe(0);
    expect(range[0]).toBe(0);
    expect(range[1]).toBeGreaterThan(50);
    expect(leftTickets(films, rooms, { ...local })).toEqual({ left, range });
  });

  it('knows of a film that sold out that more may have wanted to come', () => {
    const small = [film('a', 300_000, { 2: 350 }), film('b', 30_000, { 1: 40 })];
    const { left, range } = leftTickets(small, rooms, local);
    // Expected are 300 people: in the large room no more than the 350 who came are reckoned with, but there may have been.
    expect(left).toBe(0);
    expect(range[0]).toBe(0);
    expect(range[1]).toBeGreaterThan(100);
    expect(leftTickets(small, rooms, modelWithoutNoise(1 / 1_000)).range).toEqual([0, 0]);
    expect(
      leftTickets([film('a', null, { 2: 350 }), film('b', 30_000, { 1: 40 })], rooms, local).range,
    ).toEqual([0, 0]);
  });

  it('does not blame the cinema for a cheaper film of which more stays', () => {
    const films = [film('cheap', 55_000, { 1: 55 }), film('dear', 60_000)];
    const [one, certain] = [roomsWith(100), modelWithoutNoise(1 / 1_000)];
    expect(leftTickets(films, one, certain)).toEqual({ left: 5, range: [5, 5] });
    expect(leftTickets(films, one, certain, [1.2, 1])).toEqual({ left: 0, range: [0, 0] });
    expect(leftTickets(films, one, certain, [1, 1.2]).left).toBeCloseTo(72 - 55, 10);
  });

  it('is what many possible weeks say', () => {
    const films = [film('a', 400_000, { 1: null }), film('b', 250_000, { 2: 350 })].concat(
      film('c', 300_000),
      film('d', 150_000),
      film('e', 60_000),
    );
    const { range } = leftTickets(films, rooms, local);
    const random = seededRandom(1);
    const drawn = Array.from({ length: 5_000 }, () => {
      const [a = 0, b = 0, c = 0, d = 0] = films.map(({ admissions }, i) => {
        const draw = (): number =>
          Math.round(quantile(local, admissions ?? 0, normalQuantile(Math.max(random(), 1e-12))));
        if (i !== 1) return draw();
        let people = draw();
        while (people < 350) people = draw();
        return people;
      });
      const others = Math.max(c, d);
      const best = Math.max(
        ...[
          Math.min(a, 700) + Math.min(Math.max(b, others), 350),
          Math.min(b, 700) + Math.min(Math.max(a, others), 350),
        ],
        ...[
          Math.min(c, 700) + Math.min(Math.max(a, b), 350),
          Math.min(d, 700) + Math.min(Math.max(a, b, c), 350),
        ],
        ...[Math.min(a, 1_050), Math.min(b, 1_050), Math.min(c, 1_050)],
      );
      return best - Math.min(a, 700) - 350;
    }).sort((x, y) => x - y);
    expect(Math.abs(range[0] - (drawn[500] ?? NaN))).toBeLessThan(10);
    expect(Math.abs(range[1] - (drawn[4_500] ?? NaN))).toBeLessThan(25);
  });
});
