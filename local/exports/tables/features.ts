import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { featuresHash } from '#shared/features/features-hash.ts';
import type { FeatureDocument } from '#shared/storage/analytical/analytical-store.ts';
import { day, float64, text, whole, type Column } from '../parquet/columns.ts';

/** A row of features, and where it is found beside the forecasts. */
export interface FeatureRow extends Pick<FeatureDocument, 'filmId' | 'stage' | 'runId' | 'features'> {
  week: IsoDate;
  asOf: IsoDate;
  revision: number;
}

export function featureRow({
  week,
  filmId,
  stage,
  runId,
  asOf,
  features,
  told,
}: FeatureDocument): FeatureRow {
  return { week, filmId, stage, runId, asOf, features, revision: told?.revision ?? 0 };
}

/** No feature is called so. */
const KEYS: readonly Column<FeatureRow>[] = [
  day('week', ({ week }) => week),
  text('filmId', ({ filmId }) => filmId),
  text('stage', ({ stage }) => stage),
  whole('revision', ({ revision }) => revision),
  text('runId', ({ runId }) => runId),
  day('asOf', ({ asOf }) => asOf),
  text('featuresHash', ({ features }) => featuresHash(features)),
];

/** A column a feature: null where the fact is unknown, or the version that built the row had no such feature. */
export function featureColumns(names: Iterable<string>): Column<FeatureRow>[] {
  return [...KEYS, ...[...names].map((name) => featureColumn(name))];
}

function featureColumn(name: string): Column<FeatureRow> {
  return float64(name, ({ features }) => features[name] ?? null);
}
