import { beforeAll, describe, expect, it } from 'vitest';
import { film } from '#shared/domain/testing-films.ts';
import { levelsAfter } from '#shared/domain/adaptive-intervals.ts';
import { loadForecaster, type Forecaster } from '#shared/forecasting/forecaster.ts';
import { adaptiveModel, plainModel } from '#shared/forecasting/testing-adaptive-model.ts';
import { metricsOf, metricsTable } from './metrics-table.ts';
import { ReplayedLevels } from './replayed-levels.ts';
import { replayWeeks } from './replay-weeks.ts';

let forecaster: Forecaster;
/** Whose intervals follow results. */
let adaptive: Forecaster;
beforeAll(async () => {
  [forecaster, adaptive] = await Promise.all([loadForecaster(plainModel()), loadForecaster(adaptiveModel())]);
});

/** Test data: nine invented weeks of three films. */
function season(results: (week: number) => number) {
  return Array.from({ length: 27 }, (_, index) => {
    const week = Math.floor(index / 3);
    const releaseDate = new Date(Date.UTC(2024, 0, 3 + 7 * week)).toISOString().slice(0, 10);
    const facts = film({
      title: `Film ${'abcdefghijklmnopqrstuvwxyzé'.charAt(index)}`,
      releaseDate,
      distributor: ['Pathé', 'Le Pacte', 'Shellac'][index % 3] ?? null,
      directors: [`Personne ${index % 5}`],
      genres: ['Drame'],
      countries: ['France'],
    });
    return { facts, firstWeekAdmissions: Math.round(results(week) * (index % 3 === 0 ? 200_000 : 5_000)) };
  });
}

const window = { from: '2024-01-03', to: '9999-12-31' };

describe('the backtest', () => {
  it('forecasts every film at both stages', async () => {
    const replayed = await replayWeeks(
      forecaster,
      season(() => 1),
      window,
    );
    expect(replayed).toHaveLength(54);
    expect(metricsOf(replayed, 'monday')).toMatchObject({ films: 27, weeks: 9 });
    expect(metricsTable(replayed, 'x')).toMatch(/share of best takings/);
  });

  it('forecasts films by what is shown of them, and not those of which nothing is', async () => {
    const rows = season(() => 1);
    const usual = await replayWeeks(forecaster, rows, window);
    const shown = await replayWeeks(forecaster, rows, {
      ...window,
      seenAs: (facts) => {
        if (facts.distributor === 'Shellac') return null;
        return facts.distributor === 'Pathé' ? facts : { ...facts, genres: ['Horreur'] };
      },
    });
    expect(new Set(shown.map(({ row }) => row % 3))).toEqual(new Set([0, 1]));
    const of = (all: typeof usual, kind: number) => all.filter(({ row }) => row % 3 === kind);
    expect(of(shown, 0)).toEqual(of(usual, 0));
    expect(of(shown, 1)).toHaveLength(of(usual, 1).length);
    expect(of(shown, 1)[4]?.line.p50).not.toBe(of(usual, 1)[4]?.line.p50);
  });

  it('tells how many weeks are done', async () => {
    const steps: [number, number][] = [];
    const rows = season(() => 1);
    await replayWeeks(forecaster, rows, window, (done, total) => steps.push([done, total]));
    expect(steps).toEqual(Array.from({ length: 10 }, (_, done) => [done, 9]));
  });

  it('changes no forecast of a week when results of that week or later change', async () => {
    const usual = await replayWeeks(
      adaptive,
      season(() => 1),
      window,
    );
    for (const changed of [3, 5]) {
      const other = await replayWeeks(
        adaptive,
        season((week) => (week >= changed ? 9 : 1)),
        window,
      );
      const until = (lines: typeof usual) => lines.slice(0, 6 * (changed + 1)).map(({ line }) => line);
      expect(until(other)).toEqual(until(usual));
      // The week after next may know it.
      expect(other.slice(6 * (changed + 2))).not.toEqual(usual.slice(6 * (changed + 2)));
    }
  });

  it('widens the side on which films come out again and again, and goes on so in the next window', async () => {
    const hits = season(() => 50);
    const levels = new ReplayedLevels();
    const first = await replayWeeks(adaptive, hits, { from: '2024-01-03', to: '2024-01-31', levels });
    const second = await replayWeeks(adaptive, hits, { from: '2024-02-01', to: '9999-12-31', levels });
    const whole = await replayWeeks(adaptive, hits, window);
    expect([...first, ...second]).toEqual(whole);
    // Everything is above p90, and nothing below p10: as after seven such weeks.
    const above = Array.from({ length: 7 }, () => ({ films: 3, below: 0, above: 3 }));
    expect(levels.asOf('monday', '2024-02-26')).toEqual(levelsAfter(above));
  });

  it('reveals what came before without forecasting it', async () => {
    const later = await replayWeeks(
      forecaster,
      season(() => 1),
      { from: '2024-02-07', to: '2024-02-14' },
    );
    const all = await replayWeeks(
      forecaster,
      season(() => 1),
      window,
    );
    const same = all.filter(
      ({ line }) => line.releaseDate >= '2024-02-07' && line.releaseDate <= '2024-02-14',
    );
    expect(later).toEqual(same);
  });

  it('counts nothing twice that the model already knows', async () => {
    const known = {
      facts: film({ title: 'Déjà su', distributor: 'Pathé', releaseDate: '2022-05-04' }),
      firstWeekAdmissions: 3e6,
    };
    const without = await replayWeeks(
      forecaster,
      season(() => 1),
      window,
    );
    const withKnown = await replayWeeks(forecaster, [known, ...season(() => 1)], window);
    expect(withKnown.map(({ line }) => line)).toEqual(without.map(({ line }) => line));
  });

  it('refuses to start in weeks that the model has learned from', async () => {
    const known = { facts: film({ releaseDate: '2022-05-04' }), firstWeekAdmissions: 1_000 };
    await expect(replayWeeks(forecaster, [known], { ...window, from: '2022-01-05' })).rejects.toThrow(
      /--from/,
    );
  });

  it('forecasts films without a result, and leaves them out of the metrics', async () => {
    const open = season(() => 1).map((row, index) =>
      index === 26 ? { ...row, firstWeekAdmissions: null } : row,
    );
    const replayed = await replayWeeks(forecaster, open, window);
    expect(replayed).toHaveLength(54);
    expect(metricsOf(replayed, 'thursday')?.films).toBe(26);
  });
});
