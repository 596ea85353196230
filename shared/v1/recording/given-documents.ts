import { setImmediate } from 'node:timers/promises';
import { STAGES, type IsoDate, type Stage } from '../../domain/cinema-week.ts';
import { featuresHash } from '../../features/features-hash.ts';
import type { Features } from '../../features/contract.ts';
import type { Prediction } from '../contract/predict.ts';
import type { GivenForecast, GivenForecastsDocument } from '../../storage/analytical/analytical-store.ts';

/** A forecast that was given. */
export interface Given extends Omit<GivenForecast, 'featuresHash'> {
  week: IsoDate;
  /** Or their hash, where it has been worked out already. */
  features: Features | string;
}

/** What of it follows from the film. */
export type GivenOfFilm = Omit<Given, 'clientId' | 'givenAt'>;

/** Rows that are hashed before others of the process have their turn: some tenths of a millisecond. */
const SLICE = 25;
/** Forecasts of a document, some 100 kB: Cosmos DB charges a few large documents less than many small ones. */
const MOST_IN_ONE = 300;

/** The forecasts of a prediction, each with what it was made of. */
export function givenOf(
  { week, asOf, modelVersion, ...stages }: Prediction,
  features: Record<Stage, Features>,
): GivenOfFilm[] {
  return STAGES.flatMap((stage) => {
    const forecast = stages[stage];
    if (forecast === null) return [];
    const { p10, p50, p90, mean } = forecast;
    return [{ week, asOf, modelVersion, stage, p10, p50, p90, mean, features: features[stage] }];
  });
}

/** Documents for the analytical store, by cinema week. @param newId gives each its own id. */
export async function documentsOf(
  given: readonly Given[],
  newId: () => string,
): Promise<GivenForecastsDocument[]> {
  const documents: GivenForecastsDocument[] = [];
  const open = new Map<IsoDate, GivenForecastsDocument>();
  for (const [i, { week, features, ...forecast }] of given.entries()) {
    if (i % SLICE === 0) await setImmediate();
    let document = open.get(week);
    if (document === undefined || document.forecasts.length >= MOST_IN_ONE) {
      document = { id: newId(), week, forecasts: [] };
      open.set(week, document);
      documents.push(document);
    }
    document.forecasts.push({ ...forecast, featuresHash: hashOf(features) });
  }
  return documents;
}

/** The same forecasts, small enough to be sent from thread to thread. */
export function hashed(given: readonly GivenOfFilm[]): GivenOfFilm[] {
  return given.map((forecast) => ({ ...forecast, features: hashOf(forecast.features) }));
}

function hashOf(features: Features | string): string {
  return typeof features === 'string' ? features : featuresHash(features);
}
