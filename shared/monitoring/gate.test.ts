import { describe, expect, it } from 'vitest';
import { addDays, STAGES } from '../domain/cinema-week.ts';
import { evaluateForecasts } from '../domain/metrics.ts';
import type { ForecastNumbers } from '../domain/shapes/forecast.ts';
import { testForecast } from '../domain/testing-forecasts.ts';
import { seededRandom } from '../seeded-random.ts';
import { comparedWeeks, type ComparedWeek, type ModelWeek } from './compared-weeks.ts';
import { figuresOf, judge, toldFindings } from './gate.ts';

const MODELS = { champion: 'one', challenger: 'other' };

const week = (change: Partial<ModelWeek> = {}): ModelWeek => ({
  ...{ films: 12, error: 300, actual: 1_000, covered: 10, takings: { made: 900, best: 1_000 } },
  ...change,
});

function weeks(count: number, challenger: Partial<ModelWeek>): ComparedWeek[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ week: addDays('2026-01-07', 7 * i), champion: week(), challenger: week(challenger) },
  }));
}

const BETTER = { error: 290, takings: { made: 910, best: 1_000 } };

function refusedFor(compared: ComparedWeek[]): string[] {
  return judge(compared)
    .findings.filter(({ passed }) => !passed)
    .map(({ asked }) => asked);
}

describe('the gate', () => {
  it('lets a challenger through that is better on both and covers as well', () => {
    expect(judge(weeks(13, BETTER)).passed).toBe(true);
    expect(toldFindings(judge(weeks(4, BETTER)))).toEqual([
      'weeks: passed, both forecast 4, at least 4 are asked for',
      'films: passed, both forecast 48, at least 40 are asked for',
      'wape: passed, challenger 0.2900, champion 0.3000',
      'shareOfBestTakings: passed, challenger 0.9100, champion 0.9000',
      'coverage: passed, challenger 0.8333, champion 0.8333',
    ]);
  });

  it.each([
    ['wape', { ...BETTER, error: 300 }],
    ['shareOfBestTakings', { ...BETTER, takings: { made: 900, best: 1_000 } }],
    ['coverage', { ...BETTER, covered: 9 }],
    // Wider than they have to be.
    ['coverage', { ...BETTER, covered: 12 }],
  ] as const)('refuses one for its %s alone', (asked, challenger) => {
    expect(refusedFor(weeks(13, challenger))).toEqual([asked]);
  });

  it('says nothing of a model by few weeks or few films, or by none', () => {
    expect(refusedFor(weeks(3, BETTER))).toEqual(['weeks', 'films']);
    const small = weeks(4, { ...BETTER, films: 9, covered: 7 });
    expect(refusedFor(small.map((each) => ({ ...each, champion: week({ films: 9, covered: 7 }) })))).toEqual([
      'films',
    ]);
    expect(judge([]).passed).toBe(false);
  });

  it('looks at the last 13 weeks alone', () => {
    const before = weeks(20, { ...BETTER, error: 900 });
    expect(judge([...before, ...weeks(13, BETTER)]).passed).toBe(true);
    expect(refusedFor([...before, ...weeks(12, BETTER)])).toEqual(['wape']);
  });
});

describe('two models on the same weeks', () => {
  const random = seededRandom(1);
  const actuals = Array.from({ length: 40 }, (_, i) => ({
    ...{ week: addDays('2026-01-07', 7 * (i % 4)), filmId: `film-${i}` },
    admissions: Math.round(1_000 + 300_000 * random() ** 4),
  }));
  const told = (modelVersion: string): ForecastNumbers[] =>
    actuals.flatMap(({ week: of, filmId, admissions }) =>
      STAGES.map((stage) => {
        const p50 = admissions * Math.exp(2 * random() - 1);
        const figures = { p10: p50 / 3, p50, p90: 3 * p50, mean: 1.3 * p50 };
        const { explanation: _, ...forecast } = testForecast({
          week: of,
          filmId,
          stage,
          modelVersion,
          ...figures,
        });
        return forecast;
      }),
    );
  const [one, other] = [told('one'), told('other')];

  it('have the figures that the evaluation gives', () => {
    const compared = comparedWeeks([...one, ...other], actuals, MODELS);
    expect(compared.map((each) => each.week)).toEqual(
      [0, 7, 14, 21].map((days) => addDays('2026-01-07', days)),
    );
    const { coverage, wape } = figuresOf(compared.map((each) => each.challenger));
    const scored = other.flatMap((forecast) => {
      const { admissions = NaN } = actuals.find(({ filmId }) => filmId === forecast.filmId) ?? {};
      return [
        { week: forecast.week, filmId: forecast.filmId, stage: forecast.stage, forecast, actual: admissions },
      ];
    });
    const whole = evaluateForecasts(scored);
    expect(wape).toBeCloseTo(whole.wape, 12);
    expect(coverage).toBeCloseTo(whole.intervalCoverage, 12);
    const monday = one.filter(({ stage }) => stage === 'monday');
    const ofMonday = comparedWeeks([...monday, ...other], actuals, MODELS);
    const { shareOfBestTakings } = figuresOf(ofMonday.map((each) => each.challenger));
    const atMonday = evaluateForecasts(scored.filter(({ stage }) => stage === 'monday'));
    expect(shareOfBestTakings).toBeCloseTo(atMonday.shareOfBestTakings, 12);
  });

  it('count the films alone that both have forecast and that have a result, told facts aside', () => {
    const few = other.slice(0, 10).map((forecast, i) => (i === 0 ? { ...forecast, revision: 2 } : forecast));
    const compared = comparedWeeks([...one, ...few], actuals.slice(0, 4), MODELS);
    expect(compared.map(({ champion, challenger }) => [champion.films, challenger.films])).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
    expect(comparedWeeks(one, actuals, MODELS)).toEqual([]);
  });
});
