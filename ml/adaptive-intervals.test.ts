import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { cinemaWeekOf, stageDate } from '#shared/domain/cinema-week.ts';
import { distributionOf } from '#shared/forecasting/distribution.ts';
import { manifestSchema } from '#shared/forecasting/manifest.ts';
import { ReplayedLevels } from './replayed-levels.ts';

const numbers = <N extends string>(...names: N[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.number()])) as Record<N, z.ZodNumber>);

/** Invented forecasts and results, as `ml/tests/test_adaptive.py` replays them too. */
const fixtureSchema = z.object({
  calibration: manifestSchema.shape.models.shape['without-screens'].shape.calibration,
  weeks: z.array(
    z.object({
      week: z.string(),
      levels: numbers('low', 'high'),
      films: z.array(
        z.object({
          raw: numbers('point', 'low', 'high'),
          level: z.number(),
          isReturn: z.boolean(),
          actual: z.number(),
          told: numbers('p10', 'p50', 'p90', 'mean'),
        }),
      ),
    }),
  ),
});
const { calibration, weeks } = fixtureSchema.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'tests/intervals.json'), 'utf8')),
);

it('intervals follow results here as in the training, number for number', () => {
  const replayed = new ReplayedLevels();
  for (const { week, levels: expected, films } of weeks) {
    expect(cinemaWeekOf(week)).toBe(week);
    const levels = replayed.asOf('monday', stageDate(week, 'monday'));
    expect(levels).toEqual(expected);
    const made = films.map(({ raw, level, isReturn, actual, told }) => {
      const figures = distributionOf(raw, level, calibration, { levels, isReturn });
      for (const name of ['p10', 'p50', 'p90', 'mean'] as const)
        expect(figures[name] / told[name]).toBeCloseTo(1, 11);
      return { ...figures, actual };
    });
    replayed.served('monday', week, made);
  }
  // It has something to say: both sides have moved, and returns are among the films.
  expect(new Set(weeks.map(({ levels }) => levels.low)).size).toBeGreaterThan(5);
  expect(weeks.some(({ films }) => films.some(({ isReturn }) => isReturn))).toBe(true);
});
