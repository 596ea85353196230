import type { ForecastNumbers } from '../domain/shapes/forecast.ts';
import { NiabError } from '../errors.ts';
import { featuresHash } from '../features/features-hash.ts';
import type { FeatureDocument, ForecastDocument } from '../storage/analytical/analytical-store.ts';
import type { Pipeline } from './dependencies.ts';

/**
 * Records a forecast, whichever model made it, for what watches the model and for exports: without its explanation, with the
 * hash of its features. It may be repeated.
 *
 * @param built the features of the film in its run, of the sites' facts and of what was told.
 * @param signal what it was moved by, if by any.
 */
export async function recordForecast(
  { analytical }: Pick<Pipeline, 'analytical'>,
  forecast: ForecastNumbers,
  built: readonly (FeatureDocument | null)[],
  signal?: ForecastDocument['signal'],
): Promise<void> {
  const features = built.find((document) => document !== null && revisionOf(document) === forecast.revision);
  if (features === undefined || features === null) {
    const { revision, filmId } = forecast;
    throw new NiabError('unknown-film', `There are no features of revision ${revision} of "${filmId}"`);
  }
  await analytical.forecasts.upsert({
    ...forecastDocument(forecast, features),
    ...(signal === undefined ? {} : { signal }),
  });
}

function forecastDocument(
  forecast: ForecastNumbers & { explanation?: unknown },
  features: FeatureDocument,
): ForecastDocument {
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
function forecastId({ filmId, stage, modelVersion, revision }: ForecastNumbers): string {
  return [filmId, stage, modelVersion, String(revision)].join('@');
}

function revisionOf({ told }: FeatureDocument): number {
  return told?.revision ?? 0;
}

function toldIn({ told }: FeatureDocument): ForecastDocument['told'] {
  return told === undefined ? null : { screens: told.screens, usOpening: told.usOpening };
}
