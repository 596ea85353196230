import { expect, it } from 'vitest';
import { evaluateForecasts } from '#shared/domain/metrics.ts';
import { usePipelines } from '../support/pipeline.ts';

const startPipeline = usePipelines();
const WEEK = '2023-05-31';

it('a played week with results has a report with the figures of its forecasts', async () => {
  const { play, services } = await startPipeline();
  await play('2023-05-25T03:00:00Z', 'collect-thursday');
  await play('2023-05-29T03:00:00Z', 'collect-monday');
  expect(await services.analytical.reports.between(WEEK, WEEK)).toEqual([]);
  await play('2023-06-08T08:00:00Z', 'collect-results');

  const actuals = new Map(
    (await services.operational.listActuals(WEEK, WEEK)).map(({ filmId, admissions }) => [
      filmId,
      admissions,
    ]),
  );
  const films = (await services.operational.listForecasts(WEEK, WEEK)).flatMap((forecast) => {
    const actual = actuals.get(forecast.filmId);
    const { week, filmId, stage } = forecast;
    return stage !== 'monday' || actual === undefined ? [] : [{ week, filmId, forecast, actual }];
  });
  const { films: count, wape, intervalCoverage } = evaluateForecasts(films);
  expect(count).toBeGreaterThan(5);
  const reports = await services.analytical.reports.between(WEEK, WEEK);
  expect(reports.find(({ kind }) => kind === 'model')).toMatchObject({
    monday: {
      performance: {
        all: {
          own: {
            films: count,
            measures: {
              wape: Number(wape.toPrecision(4)),
              coverage: Number(intervalCoverage.toPrecision(4)),
            },
          },
        },
      },
    },
  });
});
