import { describe, expect, it } from 'vitest';
import { scoreOf } from './forecast-score.ts';
import { trustIn, type ComparedFilm } from './trust.ts';

describe('the score of numbers that were told', () => {
  it('is what one computes by hand', () => {
    const films = [
      { told: 200_000, actual: 100_000 },
      { told: 100_000, actual: 150_000 },
      { told: 100_000, actual: 400_000 },
    ];
    expect(scoreOf(films)).toEqual({ films: 3, within2: 2, wape: 450 / 650, mae: 150_000 });
  });

  it('has no WAPE where nobody came, and is none without films', () => {
    expect(scoreOf([{ told: 500, actual: 0 }])).toEqual({ films: 1, within2: 0, wape: null, mae: 500 });
    expect(scoreOf([])).toBeNull();
  });
});

describe('trust', () => {
  const film = (
    actual: number,
    thursday: number | null,
    monday: number | null,
    naive: number | null,
  ): ComparedFilm => ({
    ...{ actual, thursday, monday, naive },
  });

  it('is told by size of film, and by who told the number', () => {
    const trust = trustIn([
      film(50_000, 100_000, 60_000, 10_000),
      film(200_000, 90_000, 110_000, 10_000),
      film(49_999, 120_000, 120_000, 10_000),
      film(10_000, 9_000, 4_000, 10_000),
    ]);
    const hits = (scores: NonNullable<typeof trust>['all'] | null | undefined) =>
      scores && [scores.films, scores.thursday?.within2, scores.monday?.within2, scores.naive?.within2];
    expect(hits(trust?.large)).toEqual([2, 1, 2, 0]);
    expect(hits(trust?.small)).toEqual([2, 1, 0, 1]);
    expect(hits(trust?.all)).toEqual([4, 2, 2, 1]);
  });

  it('compares the same films only', () => {
    const trust = trustIn([film(100, 100, 100, null), film(100, 100, 1, 100), film(100, null, 100, 100)]);
    expect(trust).toMatchObject({
      all: { films: 1, thursday: { within2: 1 }, monday: { within2: 0 } },
      large: null,
    });
    expect(trust?.all.naive).toMatchObject({ films: 1, within2: 1 });
  });

  it('leaves out who has told nothing at all', () => {
    const trust = trustIn([film(60_000, 70_000, null, null), film(60_000, 10_000, null, null)]);
    expect(trust?.all).toMatchObject({
      films: 2,
      thursday: { films: 2, within2: 1 },
      monday: null,
      naive: null,
    });
    expect(trust?.small).toBeNull();
    expect(trustIn([])).toBeNull();
    expect(trustIn([film(1, null, null, null)])).toBeNull();
  });
});
