import type { Forecast } from './shapes/forecast.ts';

/** Test data: Thursday's forecast of the week of 2023-06-07, as far as nothing else is said. */
export function testForecast(change: Partial<Forecast> = {}): Forecast {
  return {
    week: '2023-06-07',
    stage: 'thursday',
    filmId: 'allocine-1',
    modelVersion: 'test',
    revision: 0,
    p10: 10_000,
    p50: 50_000,
    p90: 150_000,
    mean: 70_000,
    explanation: null,
    createdAt: '2023-06-01T06:00:00.000Z',
    ...change,
  };
}
