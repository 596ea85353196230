import type { SignalDocument } from '#shared/storage/analytical/analytical-store.ts';
import { day, float64, instant, text, type Column } from '../parquet/columns.ts';

/** What live signals said of films, each value with the day on which it was known. */
export const SIGNAL_COLUMNS: readonly Column<SignalDocument>[] = [
  day('week', ({ week }) => week),
  text('filmId', ({ filmId }) => filmId),
  text('signal', ({ signal }) => signal),
  float64('value', ({ value }) => value),
  text('unit', ({ unit }) => unit),
  text('of', ({ of }) => of),
  day('knownOn', ({ knownOn }) => knownOn),
  instant('readAt', ({ readAt }) => readAt),
];
