/** A process that forecasts one film by the engine that it is given; prints the milliseconds to it and the MB it takes. */
import { filmsOfWeek } from '#local/sample-weeks/sample-films.ts';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { stageDate } from '#shared/domain/cinema-week.ts';
import { buildFeatures } from '#shared/features/build-features.ts';
import { loadForecaster } from '#shared/forecasting/forecaster.ts';

const WEEK = '2023-06-07';
const start = performance.now();
const engine = process.argv[2] === 'onnx' ? 'onnx' : 'walk';
const forecaster = await loadForecaster(SAMPLE_MODEL);
const [facts] = filmsOfWeek(WEEK);
if (facts === undefined) throw new Error(`no sample films in ${WEEK}`);
const context = {
  stage: 'thursday' as const,
  week: WEEK,
  asOf: stageDate(WEEK, 'thursday'),
  competitors: [],
};
const features = buildFeatures(facts, context, forecaster.trackRecords());
await forecaster.forecast([{ facts, features }], { engine, explain: false });
const milliseconds = performance.now() - start;
console.log(`${milliseconds.toFixed(0)} ${(process.memoryUsage.rss() / 1e6).toFixed(0)}`);
