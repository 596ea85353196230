import { describe, expect, it } from 'vitest';
import type { History } from '#shared/api/contract/history.ts';
import {
  errorInWords,
  mostLeft,
  per100,
  programmedFirst,
  scoredFilms,
  surprises,
  trendFinding,
} from './history-view.ts';
import { logScale } from './log-scale.ts';

/** Written for tests. */
const forecast = (mean: number) => ({ p10: mean / 2, p50: mean * 0.8, p90: mean * 2, mean });
const room = (number: number, filmId: string | null, title: string | null) => ({
  room: number,
  filmId,
  title,
  tickets: filmId === null ? 0 : 200,
  occupancy: filmId === null ? 0 : 0.3,
  source: 'estimated' as const,
});
const money = (takings: number, bestTakings: number) => ({
  takings,
  bestTakings,
  shareOfBest: takings / bestTakings,
  shareOfBestTrend: 9_100 / 10_100,
  leftOnTable: bestTakings - takings,
  leftRange: [bestTakings - takings, bestTakings - takings] as [number, number],
  result: takings - 4_900,
  ...{ admissionsShare: 1 / 2_000, scores: { thursday: null, monday: null } },
});
const unknown = { thursday: null, monday: null };
const published = (actual: number) => ({ actual, actualState: 'published' as const, error: unknown });
const weeks: History['weeks'] = [
  {
    ...{ week: '2023-06-14', choice: 'confirmed' },
    rooms: [room(1, 'a', 'Alpha'), room(2, null, null)],
    ...money(4_000, 5_000),
    films: [
      {
        filmId: 'a',
        title: 'Alpha',
        thursday: forecast(100),
        monday: forecast(200),
        told: null,
        ...published(800),
      },
      { filmId: 'x', title: 'Xi', thursday: null, monday: null, told: null, ...published(50) },
      {
        ...{ filmId: 'o', title: 'Omega', thursday: forecast(300), monday: forecast(300), told: null },
        ...{ actual: null, actualState: 'unpublished', error: unknown },
      },
    ],
  },
  {
    ...{ week: '2023-06-07', choice: null },
    rooms: [room(1, 'b', 'Beta'), room(2, 'b', 'Beta')],
    ...money(5_100, 5_100),
    films: [
      {
        filmId: 'b',
        title: 'Beta',
        thursday: forecast(4_000),
        monday: null,
        told: null,
        ...published(1_000),
      },
      { filmId: 'c', title: 'Gamma', thursday: null, monday: forecast(1), told: null, ...published(900) },
    ],
  },
];

const plainSpaces = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/gu, ' ') ?? null;

describe('the money of all weeks', () => {
  it('was left on the table most in one week, if in any', () => {
    expect(mostLeft(weeks)?.week).toBe('2023-06-14');
    expect(mostLeft(weeks.slice(1))).toBeNull();
    expect(mostLeft([])).toBeNull();
  });

  it('is told for 100 € possible, lately and since the beginning', () => {
    const history = {
      weeks,
      withoutResult: [],
      notForecast: [],
      overall: { takings: 9_100, bestTakings: 10_100, shareOfBest: 0.853, count: { played: 2, covered: 1 } },
      trust: null,
      told: null,
      currentShare: 1 / 2_000,
      learned: null,
    };
    expect(plainSpaces(trendFinding(history))).toBe('Depuis le début : 85 € sur 100 possibles.');
    expect(plainSpaces(trendFinding({ ...history, weeks: [...weeks, ...weeks, ...weeks] }))).toBe(
      'Ces quatre dernières semaines : 90 € sur 100 possibles, contre 85 € depuis le début.',
    );
    expect(trendFinding({ ...history, weeks: [] })).toBe('Il faut une première semaine terminée.');
    expect(per100(null)).toBe('–');
  });
});

describe('the error of a forecast', () => {
  it.each([
    [0.18, '18 % de trop'],
    [-0.35, 'il manquait 35 %'],
    [1.6, '3 fois trop'],
    [1, '2 fois trop'],
    [0.04, 'presque juste'],
    [-0.049, 'presque juste'],
    [null, null],
  ])('of %j is told in words', (error, words) => expect(plainSpaces(errorInWords(error))).toBe(words));
});

describe('the films of a week', () => {
  it('are those of the programme and the others', () => {
    const [week] = weeks;
    const { programmed, others } =
      week === undefined ? { programmed: [], others: [] } : programmedFirst(week);
    expect(programmed.map(({ title }) => title)).toEqual(['Alpha']);
    expect(others.map(({ title }) => title)).toEqual(['Xi', 'Omega']);
  });
});

describe('forecasts against facts', () => {
  it('take the last forecast of each film that had one and has a result', () => {
    expect(
      scoredFilms(weeks).map(({ title, forecast: { mean }, programmed }) => [title, mean, programmed]),
    ).toEqual([
      ['Beta', 4_000, true],
      ['Gamma', 1, false],
      ['Alpha', 200, true],
    ]);
  });

  it('name the programmed films that were furthest off, once', () => {
    const films = scoredFilms(weeks);
    expect(surprises(films).map(({ title }) => title)).toEqual(['Alpha', 'Beta']);
    expect(surprises(films.slice(2)).map(({ title }) => title)).toEqual(['Alpha']);
    expect(surprises([])).toEqual([]);
  });
});

describe('a logarithmic scale', () => {
  it('puts equal ratios at equal distances and has powers of ten as ticks', () => {
    const { at, ticks, start, end } = logScale([150, 40_000]);
    expect(at(1_000) - at(100)).toBeCloseTo(at(10_000) - at(1_000));
    expect([at(start), at(end)]).toEqual([0, 1]);
    expect(ticks).toEqual([100, 1_000, 10_000]);
  });

  it('holds values of zero', () => {
    const { at } = logScale([0, 5_000]);
    expect(at(0)).toBeGreaterThanOrEqual(0);
    expect(at(5_000)).toBeLessThan(1);
  });
});
