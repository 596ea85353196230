import type { ForecastNumbers } from '#shared/domain/shapes/forecast.ts';
import type { ForecastDocument } from '#shared/storage/analytical/analytical-store.ts';
import { day, float64, instant, text, whole, type Column } from '../parquet/columns.ts';

/** A forecast of the service; those from before their documents were kept have the numbers alone. */
interface ForecastRow {
  numbers: ForecastNumbers;
  document: ForecastDocument | null;
}

/** Each stored forecast once, with what its document says beside the numbers. */
export function forecastRows(
  numbers: readonly ForecastNumbers[],
  documents: readonly ForecastDocument[],
): ForecastRow[] {
  const byKey = new Map(documents.map((document) => [keyOf(document), document]));
  return numbers.map((forecast) => ({ numbers: forecast, document: byKey.get(keyOf(forecast)) ?? null }));
}

function keyOf({ filmId, stage, modelVersion, revision }: ForecastNumbers): string {
  return JSON.stringify([filmId, stage, modelVersion, revision]);
}

export const FORECAST_COLUMNS: readonly Column<ForecastRow>[] = [
  day('week', ({ numbers }) => numbers.week),
  text('filmId', ({ numbers }) => numbers.filmId),
  text('stage', ({ numbers }) => numbers.stage),
  text('modelVersion', ({ numbers }) => numbers.modelVersion),
  whole('revision', ({ numbers }) => numbers.revision),
  text('runId', ({ document }) => document?.runId ?? null),
  day('asOf', ({ document }) => document?.asOf ?? null),
  instant('createdAt', ({ numbers }) => numbers.createdAt),
  text('featuresHash', ({ document }) => document?.featuresHash ?? null),
  float64('p10', ({ numbers }) => numbers.p10),
  float64('p50', ({ numbers }) => numbers.p50),
  float64('p90', ({ numbers }) => numbers.p90),
  float64('mean', ({ numbers }) => numbers.mean),
  whole('toldScreens', ({ document }) => {
    const screens = document?.told?.screens ?? null;
    return screens?.kind === 'number' ? screens.screens : null;
  }),
  // `wide`, or a range of screens.
  text('toldScreensClass', ({ document }) => {
    const screens = document?.told?.screens ?? null;
    if (screens === null || screens.kind === 'number') return null;
    return screens.kind === 'wide' ? 'wide' : screens.screensClass;
  }),
  day('toldUsFriday', ({ document }) => document?.told?.usOpening?.friday ?? null),
  float64('toldUsGrossUsd', ({ document }) => document?.told?.usOpening?.grossUsd ?? null),
  float64('toldUsTheaters', ({ document }) => document?.told?.usOpening?.theaters ?? null),
];
