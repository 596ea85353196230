/** `node ml/tests/forecast-rows.ts MODEL rows.json`: what the service forecasts of rows of features, for `test_parity.py`. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { film } from '#shared/domain/testing-films.ts';
import { loadForecaster } from '#shared/forecasting/forecaster.ts';

const schema = z.object({
  levels: z.object({ low: z.number(), high: z.number() }),
  rows: z.array(z.record(z.string(), z.number().nullable())),
});

const [model, path] = process.argv.slice(2);
if (model === undefined || path === undefined)
  throw new Error('usage: node forecast-rows.ts MODEL rows.json');
const { levels, rows } = schema.parse(JSON.parse(readFileSync(path, 'utf8')));
const forecaster = await loadForecaster(model);
const forecasts = await forecaster.forecast(
  rows.map((features) => ({ facts: film(), features })),
  { levels },
);
console.log(
  JSON.stringify(
    forecasts.map(({ p10, p50, p90, mean, explanation }) => {
      const { baseline = NaN, contributions = [] } = explanation ?? {};
      const explained = contributions.reduce((product, { factor }) => product * factor, baseline);
      return { p10, p50, p90, mean, explained };
    }),
  ),
);
