import type { ActualDocument } from '#shared/storage/analytical/analytical-store.ts';
import type { KnownResult } from '#shared/storage/operational/entities.ts';
import { day, flag, text, whole, type Column } from '../parquet/columns.ts';

/** What was observed of a film's first week on a day. */
interface ActualRow {
  document: ActualDocument;
  /** The film whose result it is; null for an earlier revision, and for a figure that was found to be another film's. */
  resultOf: string | null;
}

/** Every revision of every figure, of which one a film counts. */
export function actualRows(
  documents: readonly ActualDocument[],
  results: readonly KnownResult[],
): ActualRow[] {
  const films = new Map(
    results.map(({ observedAs, observedOn, filmId }) => [`${observedAs}@${observedOn}`, filmId]),
  );
  return documents.map((document) => ({ document, resultOf: films.get(document.id) ?? null }));
}

export const ACTUAL_COLUMNS: readonly Column<ActualRow>[] = [
  day('week', ({ document }) => document.week),
  text('filmId', ({ document }) => document.filmId),
  day('observedOn', ({ document }) => document.observedOn),
  whole('admissions', ({ document }) => document.admissions),
  whole('screens', ({ document }) => document.screens),
  text('source', ({ document }) => document.source),
  flag('isResult', ({ resultOf }) => resultOf !== null),
  text('resultOf', ({ resultOf }) => resultOf),
];
