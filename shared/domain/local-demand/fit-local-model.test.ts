import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../seeded-random.ts';
import { addWeeks } from '../cinema-week.ts';
import { normalsFrom } from '../testing-normals.ts';
import { fitLocalModel, type SoldFilm } from './fit-local-model.ts';
import { Cholesky } from './linear-algebra.ts';
import {
  localSpread,
  meanTickets,
  parametersIn,
  untaughtModel,
  USUAL_SPREAD,
  type LocalModel,
} from './local-model.ts';
import type { Origin } from './origin.ts';
import { priorOf } from './prior.ts';

const SIZES = [400_000, 250_000, 120_000, 90_000, 300_000, 60_000, 900_000, 75_000];
const ORIGINS: readonly Origin[] = ['french', 'american', 'other'];

/** Test data: first weeks of films in a cinema that is so, in rooms of so many seats a week. */
function sold(truth: LocalModel, count: number, capacity = 10_000, seed = 1): SoldFilm[] {
  const random = seededRandom(seed);
  const normal = normalsFrom(random);
  return Array.from({ length: count }, (_, i) => {
    const admissions = (SIZES[i % SIZES.length] ?? 0) * (0.7 + 0.6 * random());
    const origin = ORIGINS[Math.floor(random() * 3)] ?? 'other';
    const spread = localSpread(truth, admissions, origin);
    const wanted = meanTickets(truth, admissions, origin) * Math.exp(spread * normal() - spread ** 2 / 2);
    const week = addWeeks('2022-01-05', Math.floor(i / 2));
    return { week, admissions, origin, tickets: Math.min(Math.round(wanted), capacity), capacity };
  });
}

const PRIOR = priorOf(1 / 2_000);

describe('what a cinema’s tickets tell of its public', () => {
  it('is what is believed of it, without films', () => {
    const { share, elasticity, french, spread, films, weeks } = fitLocalModel([], PRIOR);
    expect([share, spread]).toEqual([expect.closeTo(1 / 2_000, 9), expect.closeTo(USUAL_SPREAD.spread, 9)]);
    expect([elasticity, french, films, weeks]).toEqual([1, 0, 0, 0]);
  });

  it('finds a share far from the one that was set, with half a year of films', () => {
    const found = fitLocalModel(sold({ ...untaughtModel(1 / 700), elasticity: 0.9 }, 52), PRIOR);
    expect(found.share * 700).toBeGreaterThan(0.85);
    expect(found.share * 700).toBeLessThan(1.15);
    expect(found).toMatchObject({ films: 52, weeks: 26 });
  });

  it('finds elasticity, origins and spread with many films, and not with a few', () => {
    const truth = { ...untaughtModel(1 / 1_500), elasticity: 0.8, french: 0.3, american: -0.2, spread: 0.25 };
    const many = fitLocalModel(sold(truth, 600), PRIOR);
    expect(many.elasticity).toBeCloseTo(0.8, 1);
    expect(many.french).toBeGreaterThan(0.2);
    expect(many.american).toBeLessThan(-0.1);
    expect(many.spread).toBeLessThan(0.29);
    const few = fitLocalModel(sold(truth, 4), PRIOR);
    expect(few.elasticity).toBeGreaterThan(0.9);
    expect(Math.abs(few.french)).toBeLessThan(0.2);
    expect(few.spread).toBeGreaterThan(0.33);
  });

  it('is surer with more films: what is not known widens the range of a week', () => {
    const truth = untaughtModel(1 / 1_500);
    const widths = [2, 10, 100].map((count) =>
      localSpread(fitLocalModel(sold(truth, count), PRIOR), 300_000, 'other'),
    );
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(widths[0]).toBeGreaterThan(USUAL_SPREAD.spread + 0.02);
  });

  it('does not take a sold-out room for a lack of interest', () => {
    const truth = untaughtModel(1 / 700);
    const cinemas = Array.from({ length: 12 }, (_, seed) => sold(truth, 100, 300, seed + 1));
    expect(cinemas[0]?.filter(({ tickets }) => tickets === 300).length).toBeGreaterThan(25);
    const shares = cinemas.map((films) => fitLocalModel(films, PRIOR).share * 700);
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.95);
    expect(mean).toBeLessThan(1.05);
  });

  it('is hardly moved by a mistyped number', () => {
    const films = sold(untaughtModel(1 / 1_600), 24);
    const mistyped = films.map((film, i) => (i === 2 ? { ...film, tickets: 1 } : film));
    expect(fitLocalModel(mistyped, PRIOR).share / fitLocalModel(films, PRIOR).share).toBeGreaterThan(0.85);
  });

  it('says nothing of films without a national result', () => {
    const films = sold(untaughtModel(1 / 1_600), 8);
    const none = films.slice(0, 1).map((film) => ({ ...film, admissions: 0 }));
    expect(fitLocalModel([...films, ...none], PRIOR)).toEqual(fitLocalModel(films, PRIOR));
  });

  it('is hardly moved by films that next to nobody saw in the country', () => {
    const films = sold({ ...untaughtModel(1 / 900), elasticity: 1 }, 52);
    const previews = films.slice(0, 2).map((film) => ({ ...film, admissions: 3, tickets: 3 }));
    const [before, after] = [films, [...films, ...previews]].map((each) => fitLocalModel(each, PRIOR));
    expect(Math.abs((after?.elasticity ?? NaN) - (before?.elasticity ?? NaN))).toBeLessThan(0.1);
  });

  it.each([3, 20_000, 9_000_000])(
    'is in doubt of a film of %i admissions as its parameters move it',
    (size) => {
      const model = fitLocalModel(sold(untaughtModel(1 / 900), 12), PRIOR);
      const moved = { ...model, elasticity: model.elasticity + 0.01 };
      const by = Math.log(meanTickets(moved, size, 'other') / meanTickets(model, size, 'other')) / 0.01;
      expect(by).toBeCloseTo(parametersIn(size, 'other')[1], 8);
    },
  );

  it('does not take weeks in which the cinema was closed for a lack of interest', () => {
    const films = sold(untaughtModel(1 / 1_600), 52);
    const closed = sold(untaughtModel(1 / 1_600), 8, 0).map((film) => ({ ...film, capacity: 840 }));
    expect(fitLocalModel([...films, ...closed], PRIOR)).toEqual(fitLocalModel(films, PRIOR));
    expect(fitLocalModel(closed, PRIOR)).toMatchObject({ films: 0, weeks: 0 });
  });

  it.each([
    ['are all full', 840, 840],
    ['are those of a room that the cinema has no more', 40, 0],
    ['are many times what any film draws', 1e9, Infinity],
    ['are one each', 1, 840],
  ])('is a finite model whatever the tickets: they %s', (_, tickets, capacity) => {
    for (const [count, share] of [
      [1, 1e-6],
      [200, 0.1],
    ] as const) {
      const films = sold(untaughtModel(1 / 1_600), count).map((film, i) => ({
        ...{ ...film, tickets, capacity },
        ...{ origin: 'french' as const, admissions: i % 2 === 0 ? 1 : 9e6 },
      }));
      const found = fitLocalModel(films, priorOf(share));
      const { elasticity, french, american, spread, spreadSlope, covariance } = found;
      for (const each of [elasticity, french, american, spread, spreadSlope, ...covariance]) {
        expect(Number.isFinite(each)).toBe(true);
      }
      expect(found.share).toBeGreaterThan(0);
      // What the ranges of results are drawn by.
      expect(() => new Cholesky(covariance, 4)).not.toThrow();
    }
  });
});
