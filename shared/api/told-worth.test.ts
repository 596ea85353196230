import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../domain/cinema.ts';
import { untaught } from '../domain/untaught.ts';
import { inRooms, roomsWith } from '../domain/testing-rooms.ts';
import { testForecast } from '../domain/testing-forecasts.ts';
import type { Stage } from '../domain/cinema-week.ts';
import type { ForecastNumbers } from '../domain/shapes/forecast.ts';
import { toldWorth } from './told-worth.ts';

const settings = untaught({
  ...DEFAULT_SETTINGS,
  rooms: roomsWith(100),
  admissionsShare: 1 / 1_000,
  ticketPrice: 10,
});

function forecast(filmId: string, mean: number, revision: number, stage: Stage = 'monday'): ForecastNumbers {
  return testForecast({ filmId, stage, revision, mean, p10: mean / 2, p50: mean, p90: mean * 2 });
}

/** A week of two films that shows the first, of which the second drew more than what the sites let expect. */
function week(
  told: readonly ForecastNumbers[],
  actuals: Record<string, number> = { a: 100_000, b: 300_000 },
  sold: number | null = null,
) {
  const automatic = [forecast('a', 200_000, 0), forecast('b', 50_000, 0)];
  const byFilm = (forecasts: readonly ForecastNumbers[]) =>
    new Map(forecasts.map((each) => [each.filmId, each]));
  const thursday = byFilm([forecast('b', 20_000, 0, 'thursday')]);
  return {
    rows: {
      origins: new Map(),
      tickets:
        sold === null
          ? []
          : [
              {
                ...{ week: '2023-06-07', room: 1, version: 1, filmId: 'a', tickets: sold },
                ...{ enteredAt: '2023-06-14T10:00:00.000Z', enteredBy: null },
              },
            ],
      actuals: Object.entries(actuals).map(([filmId, admissions]) => ({
        ...{ week: '2023-06-07', filmId, admissions, screens: null },
        ...{ source: 'jpbox' as const, observedOn: '2023-06-15' },
      })),
    },
    standing: {
      shown: inRooms('a'),
      automatic: { thursday, monday: byFilm(automatic) },
      forecasts: { thursday, monday: byFilm([...automatic, ...told]) },
    },
    settings,
    judged: settings,
  };
}

it('compares the forecasts of the films that were told of, and the programmes that follow, without and with it', () => {
  const worth = toldWorth([week([forecast('b', 240_000, 2)]), week([])]);
  expect(worth).toMatchObject({ films: 1, weeks: 1 });
  // Of 300,000 that came 250,000 and 60,000 were missing.
  expect(worth?.automatic.score).toEqual({ films: 1, within2: 0, wape: 250 / 300, mae: 250_000 });
  expect(worth?.told.score).toEqual({ films: 1, within2: 1, wape: 60 / 300, mae: 60_000 });
  // The one room shows a (100 tickets) without, b (300 tickets) with what was told.
  expect([worth?.automatic.shareOfBest, worth?.told.shareOfBest]).toEqual([1 / 3, 1]);
});

it('reckons with the tickets that were entered of a film, and with what tickets have told of the cinema since', () => {
  const told = [forecast('b', 240_000, 2)];
  // 150 people wanted to see a, and 300 b; in a cinema that draws half as many, 150 b.
  expect(toldWorth([week(told, undefined, 150)])?.automatic.shareOfBest).toBe(1 / 2);
  const judged = untaught({ ...settings, admissionsShare: 1 / 2_000 });
  expect(toldWorth([{ ...week(told, undefined, 150), judged }])?.automatic.shareOfBest).toBe(1);
});

it('counts takings, whatever films cost a cinema that asks what it keeps', () => {
  const asking = { ...settings, keptMoney: true, rentalRates: { b: 0.95 } };
  const worth = toldWorth([{ ...week([forecast('b', 240_000, 2)]), settings: asking }]);
  expect([worth?.automatic.shareOfBest, worth?.told.shareOfBest]).toEqual([1 / 3, 1]);
});

it('is silent where nothing was told, and where nothing of it is published', () => {
  expect(toldWorth([week([])])).toBeNull();
  expect(toldWorth([week([forecast('b', 240_000, 2)], { a: 100_000 })])).toBeNull();
});

it('counts a film at the last stage at which it was forecast', () => {
  const early = week([]);
  early.standing.forecasts.thursday = new Map([['b', forecast('b', 300_000, 1, 'thursday')]]);
  early.standing.automatic.monday.delete('b');
  expect(toldWorth([early])).toMatchObject({
    automatic: { score: { mae: 280_000 } },
    told: { score: { mae: 0 } },
  });
});
