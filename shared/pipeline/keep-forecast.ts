import type { Forecast } from '../domain/shapes/forecast.ts';
import { featuresHash } from '../features/features-hash.ts';
import type { FeatureDocument, ForecastDocument } from '../storage/analytical/analytical-store.ts';
import type { Pipeline } from './dependencies.ts';

/** A forecast, and the features that it was made of. */
export interface MadeForecast {
  forecast: Forecast;
  features: FeatureDocument;
}

/**
 * Keeps a forecast where it is decided by, and beside it what the model is watched by. In this order: of a process that ends
 * in between the film is not settled, and both are written again.
 */
export async function keepForecast(
  { operational, analytical }: Pick<Pipeline, 'operational' | 'analytical'>,
  { forecast, features }: MadeForecast,
): Promise<void> {
  await operational.upsertForecast(forecast);
  await analytical.forecasts.upsert(forecastDocument(forecast, features));
}

function forecastDocument(forecast: Forecast, features: FeatureDocument): ForecastDocument {
  const { explanation: _, ...numbers } = forecast;
  return {
    ...numbers,
    id: forecastId(forecast),
    runId: features.runId,
    asOf: features.asOf,
    featuresHash: featuresHash(features.features),
    told: toldIn(features),
  };
}

/** Within its week: what makes a forecast one of its own in the operational store as well. */
function forecastId({ filmId, stage, modelVersion, revision }: Forecast): string {
  return [filmId, stage, modelVersion, String(revision)].join('@');
}

function toldIn({ told }: FeatureDocument): ForecastDocument['told'] {
  return told === undefined ? null : { screens: told.screens, usOpening: told.usOpening };
}
