import { beforeAll, beforeEach, expect, it } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { historySchema } from '#shared/api/contract/history.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as getHistory } from '../history-get.ts';
import { seedActuals } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
/** Of the film that 40,000 came to see, and 50,000 were expected. */
const TOLD = { p10: 30_000, p50: 42_000, p90: 60_000, mean: 42_000 };

beforeAll(async () => {
  const { operational } = cinema.services();
  await operational.tellFacts({
    ...{ week: WEEK, toldAt: '2023-06-12T10:00:00.000Z', toldBy: 'sur place', runId: null },
    films: [
      {
        ...{ filmId: 'petit', version: 0 },
        facts: { screens: { kind: 'class', screensClass: '50-150' }, usOpening: null },
      },
    ],
  });
  await operational.upsertForecast(
    testForecast({ week: WEEK, stage: 'monday', filmId: 'petit', revision: 1, ...TOLD }),
  );
  await seedActuals(operational, WEEK);
});
beforeEach(() => cinema.at('2023-06-21T10:00:00Z'));

it('judges the model by what the sites told, and what the manager told by itself', async () => {
  const { weeks, trust, told } = historySchema.parse((await cinema.call(getHistory)).body);
  expect(weeks[0]?.scores.monday).toMatchObject({ films: 3, mae: 10_000 / 3 });
  expect(trust?.all.monday?.mae).toBeCloseTo(10_000 / 3, 6);
  const films = new Map(weeks[0]?.films.map((film) => [film.filmId, film]));
  expect(films.get('petit')).toMatchObject({ monday: { mean: 50_000 }, told: TOLD });
  expect(films.get('petit')?.error.monday).toBeCloseTo(0.25, 12);
  expect(films.get('grand')?.told).toBeNull();
  expect(told).toMatchObject({
    ...{ films: 1, weeks: 1 },
    automatic: { score: { films: 1, within2: 1, wape: 0.25, mae: 10_000 }, shareOfBest: 1 },
    told: { score: { films: 1, within2: 1, wape: 0.05, mae: 2_000 }, shareOfBest: 1 },
  });
});

it('counts in the figures the films of which something was told', async () => {
  const { weeks } = figuresSchema.parse((await cinema.call(getFigures)).body);
  expect(weeks.find(({ week }) => week === WEEK)?.toldFilms).toBe(1);
});
