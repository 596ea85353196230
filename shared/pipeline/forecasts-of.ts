import type { Forecast } from '../domain/shapes/forecast.ts';
import { stageOf, type Run } from '../domain/run.ts';
import { NiabError } from '../errors.ts';
import type { FilmToForecast, Forecaster, ForecastOptions } from '../forecasting/forecaster.ts';
import type { Pipeline } from './dependencies.ts';

/** A film of a run, by the sites alone and, where something is told, with that. */
export interface ForecastInput {
  filmId: string;
  films: readonly (FilmToForecast & { revision: number })[];
  options: ForecastOptions;
}

/** What a model says of a film of a run. @throws {NiabError} `no-forecast`, `bad-model` */
export async function forecastsOf(
  { clock }: Pick<Pipeline, 'clock'>,
  run: Run,
  forecaster: Forecaster,
  { filmId, films, options }: ForecastInput,
): Promise<Forecast[]> {
  const forecasts = await forecaster.forecast(films, options);
  if (forecasts.length < films.length) {
    throw new NiabError('no-forecast', `The model gave no forecast of "${filmId}"`);
  }
  return forecasts.map((forecast, i) => ({
    ...forecast,
    week: run.week,
    stage: stageOf(run),
    filmId,
    // The one that is loaded: a new version may have been deployed, or promoted, since the run began.
    modelVersion: forecaster.modelVersion,
    revision: films[i]?.revision ?? 0,
    createdAt: clock.now().toISOString(),
  }));
}
