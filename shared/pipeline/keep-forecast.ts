import type { Forecast } from '../domain/shapes/forecast.ts';
import { NiabError } from '../errors.ts';
import { featuresHash } from '../features/features-hash.ts';
import type { FeatureDocument, ForecastDocument } from '../storage/analytical/analytical-store.ts';
import type { Pipeline } from './dependencies.ts';

/**
 * Keeps a forecast where it is decided by, and beside it what the model is watched by. In this order: of a process that ends
 * in between the film is not settled, and both are written again.
 *
 * @param built the features of the film in its run, of the sites' facts and of what was told.
 */
export async function keepForecast(
  { operational, analytical }: Pick<Pipeline, 'operational' | 'analytical'>,
  forecast: Forecast,
  built: readonly (FeatureDocument | null)[],
): Promise<void> {
  const features = built.find((document) => document !== null && revisionOf(document) === forecast.revision);
  if (features === undefined || features === null) {
    const { revision, filmId } = forecast;
    throw new NiabError('unknown-film', `There are no features of revision ${revision} of "${filmId}"`);
  }
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

function revisionOf({ told }: FeatureDocument): number {
  return told?.revision ?? 0;
}

function toldIn({ told }: FeatureDocument): ForecastDocument['told'] {
  return told === undefined ? null : { screens: told.screens, usOpening: told.usOpening };
}
