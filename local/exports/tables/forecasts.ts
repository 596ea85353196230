import type { ForecastNumbers } from '#shared/domain/shapes/forecast.ts';
import type { ForecastDocument } from '#shared/storage/analytical/analytical-store.ts';
import { day, float64, instant, text, whole, type Column } from '../parquet/columns.ts';

/** A forecast of the service; those from before their documents were kept have the numbers alone. */
interface ForecastRow {
  numbers: ForecastNumbers;
  document: ForecastDocument | null;
}

/**
 * Every forecast once: those that are kept for this, those too of a film that is told to be another one by now, and from
 * before they were kept those that decisions are made by.
 */
export function forecastRows(
  documents: readonly ForecastDocument[],
  stored: readonly ForecastNumbers[],
): ForecastRow[] {
  const kept = new Set(documents.map(keyOf));
  return [
    ...documents.map((document) => ({ numbers: document, document })),
    ...stored.filter((numbers) => !kept.has(keyOf(numbers))).map((numbers) => ({ numbers, document: null })),
  ];
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
  // The live signal that it was moved by, and how far, in ln.
  text('signal', ({ document }) => document?.signal?.name ?? null),
  float64('signalMoved', ({ document }) => document?.signal?.moved ?? null),
];
