import { messageOf, NiabError } from '../errors.ts';
import type { Run } from '../domain/run.ts';
import type { Forecaster } from '../forecasting/forecaster.ts';
import type { Pipeline } from './dependencies.ts';
import type { FeatureDocument } from '../storage/analytical/analytical-store.ts';
import { forecastsOf, type ForecastInput } from './forecasts-of.ts';
import { recordForecast } from './record-forecast.ts';

/**
 * The challenger's automatic forecast of a film, from what the champion's was made of, where there is a challenger. Nothing that
 * goes wrong with it harms the run: it is told to the log, and the week has one film fewer to compare by.
 */
export async function forecastBeside(
  pipeline: Pipeline,
  run: Run,
  champion: Pick<Forecaster, 'modelVersion'>,
  { films, options, ...input }: ForecastInput,
  built: readonly (FeatureDocument | null)[],
): Promise<void> {
  try {
    const challenger = await pipeline.challenger();
    if (challenger === null || challenger.modelVersion === champion.modelVersion) return;
    const automatic = films.filter(({ revision }) => revision === 0);
    // Nobody is told why: that is by far the larger part of a forecast.
    const asked = { ...input, films: automatic, options: { ...options, explain: false } };
    for (const { explanation: _, ...forecast } of await forecastsOf(pipeline, run, challenger, asked)) {
      await pipeline.operational.upsertChallengerForecast(forecast);
      await recordForecast(pipeline, forecast, built);
    }
  } catch (error) {
    const code = error instanceof NiabError ? error.code : 'internal';
    process.emitWarning(messageOf(error), { type: 'ChallengerWarning', code });
  }
}
