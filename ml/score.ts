/**
 * `node ml/score.ts films.json [--weeks]`: the metrics of an array of scored films, as JSON, for the training report; with
 * `--weeks` what the forecasts of each week led to.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { decisionsByWeek, evaluateForecasts } from '#shared/domain/metrics.ts';

const schema = z.array(
  z.object({
    week: z.string(),
    filmId: z.string(),
    forecast: z.object({ p10: z.number(), p50: z.number(), p90: z.number(), mean: z.number() }),
    actual: z.number(),
    baseline: z.number().optional(),
  }),
);

const [path, ...options] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: node ml/score.ts films.json [--weeks]');
const films = schema.parse(JSON.parse(readFileSync(path, 'utf8'))).map(({ baseline, ...film }) => {
  return baseline === undefined ? film : { ...film, baseline };
});
console.log(JSON.stringify(options.includes('--weeks') ? decisionsByWeek(films) : evaluateForecasts(films)));
