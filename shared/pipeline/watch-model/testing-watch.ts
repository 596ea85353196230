import { addWeeks, STAGES, type IsoDate, type Stage } from '../../domain/cinema-week.ts';
import type { ForecastNumbers } from '../../domain/shapes/forecast.ts';
import { testRelease } from '../../domain/testing-films.ts';
import type { Forecaster } from '../../forecasting/forecaster.ts';
import { sampleForecaster } from '../../forecasting/testing-forecaster.ts';
import { encodeReference, type Reference } from '../../monitoring/reference-file.ts';
import type { WatchedFilm } from '../../monitoring/watch.ts';
import type { Pipeline } from '../dependencies.ts';

/** Test data: a model that is only watched. */
export async function modelNamed(
  modelVersion: string,
  reference: Reference | null = null,
): Promise<Forecaster> {
  return {
    ...(await sampleForecaster()),
    modelVersion,
    referenceBytes: () => Promise.resolve(reference === null ? null : encodeReference(reference)),
  };
}

/** Test data: in the stores what runs of some weeks left there, and the results of the films. */
export async function storeWeeks(
  pipeline: Pick<Pipeline, 'analytical' | 'operational'>,
  films: readonly WatchedFilm[],
  { modelVersion, stages = STAGES }: { modelVersion: string; stages?: readonly Stage[] },
): Promise<void> {
  const { operational, analytical } = pipeline;
  for (const film of films) {
    const { week, filmId, features } = film;
    await operational.upsertRelease(testRelease(week, filmId, { title: `Film ${filmId}` }));
    for (const stage of stages) {
      await operational.upsertForecast({ ...forecastOf(film, stage, modelVersion), explanation: null });
      await analytical.features.upsert({
        ...{ id: `${filmId}@${week}-${stage}`, week, runId: `${week}-${stage}`, filmId, stage },
        asOf: week,
        // On Thursday screens are missing by right.
        features: stage === 'thursday' ? { ...features, screens: null } : features,
      });
    }
  }
  await storeResults(pipeline, films);
}

export function forecastOf(film: WatchedFilm, stage: Stage, modelVersion: string): ForecastNumbers {
  const { week, filmId, forecast } = film;
  return {
    ...{ week, filmId, stage, modelVersion, revision: 0, ...forecast },
    createdAt: `${week}T05:00:00.000Z`,
  };
}

export async function storeResults(
  { operational }: Pick<Pipeline, 'operational'>,
  films: readonly WatchedFilm[],
  observedOn?: IsoDate,
): Promise<void> {
  await operational.recordActuals(
    films.map(({ week, filmId, actual }) => ({
      ...{ week, filmId, admissions: actual, screens: null, source: 'jpbox' },
      observedOn: observedOn ?? addWeeks(week, 1),
    })),
  );
}
