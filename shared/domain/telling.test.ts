import { describe, expect, it } from 'vitest';
import { automaticForecasts, heldForecasts, holdingTellings, revisionOf, type Telling } from './telling.ts';
import { testForecast } from './testing-forecasts.ts';

const WEEK = '2023-06-07';
const telling = (filmId: string, revision: number, change: Partial<Telling> = {}): Telling => ({
  ...{ week: WEEK, filmId, revision, toldAt: '2023-06-05T10:00:00.000Z', toldBy: 'gérante' },
  facts: { screens: { kind: 'wide' }, usOpening: null },
  ...change,
});
const NOTHING = { facts: { screens: null, usOpening: null } };

describe('holdingTellings', () => {
  it('are those that tell something', () => {
    expect(holdingTellings([telling('a', 1), telling('b', 2, NOTHING)]).map(({ filmId }) => filmId)).toEqual([
      'a',
    ]);
  });

  it('were told before the week began in Paris', () => {
    const at = (toldAt: string) => holdingTellings([telling('a', 1, { toldAt })]).length;
    expect(at('2023-06-06T21:59:59.000Z')).toBe(1);
    expect(at('2023-06-06T22:00:00.000Z')).toBe(0);
  });
});

describe('revisionOf', () => {
  it('counts what was taken back, too', () => {
    expect(revisionOf([])).toBe(0);
    expect(revisionOf([telling('a', 1), telling('b', 2, NOTHING)])).toBe(2);
  });
});

describe('heldForecasts', () => {
  const films = ['a', 'b'];
  const all = films.flatMap((filmId) => [2, 0, 1].map((revision) => testForecast({ filmId, revision })));
  const revisions = (forecasts: readonly { filmId: string; revision: number }[]) =>
    forecasts.map(({ filmId, revision }) => [filmId, revision]);

  it('are the told ones of the films of which something is told, else the automatic ones', () => {
    expect(revisions(heldForecasts(all, [telling('a', 1), telling('b', 2, NOTHING)]))).toEqual([
      ['a', 2],
      ['b', 0],
    ]);
    expect(revisions(heldForecasts(all, []))).toEqual(films.map((filmId) => [filmId, 0]));
  });

  it('are the automatic ones until the first with what was told is made', () => {
    expect(revisions(heldForecasts([testForecast({ filmId: 'a' })], [telling('a', 1)]))).toEqual([['a', 0]]);
  });

  it('are of each week, stage and model by themselves', () => {
    const others = [
      testForecast({ filmId: 'a', stage: 'monday' }),
      testForecast({ filmId: 'a', modelVersion: 'other' }),
      testForecast({ filmId: 'a', week: '2023-06-14', revision: 0 }),
      testForecast({ filmId: 'a', week: '2023-06-14', revision: 3 }),
    ];
    const held = heldForecasts([...all, ...others], [telling('a', 1)]);
    expect(held).toEqual(expect.arrayContaining(others.slice(0, 3)));
    expect(held).toHaveLength(5);
  });
});

describe('automaticForecasts', () => {
  it('know nothing of what was told', () => {
    expect(automaticForecasts([testForecast({ revision: 1 }), testForecast()])).toEqual([testForecast()]);
  });
});
