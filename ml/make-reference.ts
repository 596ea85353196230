import * as z from 'zod';
import { addWeeks, type IsoDate } from '#shared/domain/cinema-week.ts';
import { tableOf } from '#shared/monitoring/feature-table.ts';
import { marketOf } from '#shared/monitoring/judged-film.ts';
import {
  fromEachRun,
  REFERENCE_RUNS,
  type Reference,
  type ReferenceFilm,
} from '#shared/monitoring/reference-file.ts';
import type { MatrixFile } from './matrix-file.ts';

/** A line that `niab_ml/reference.py` writes: what the evaluation said of a film of the matrix. */
export const forecastRowSchema = z.object({
  /** Of the film in the matrix, from 0. */
  row: z.int().nonnegative(),
  run: z.enum(REFERENCE_RUNS),
  p10: z.number().positive(),
  p50: z.number().positive(),
  p90: z.number().positive(),
  mean: z.number().positive(),
});

export type ForecastRow = z.infer<typeof forecastRowSchema>;

/** Five years. */
const WEEKS = 260;

/** The films of the five years before a model's cut-off, with what the evaluation said of them. */
export function makeReference(
  { columns, films, full }: MatrixFile,
  forecasts: readonly ForecastRow[],
  { cutOff, modelVersion }: { cutOff: IsoDate; modelVersion: string },
): Reference {
  const from = addWeeks(cutOff, -WEEKS);
  const said = new Map(
    forecasts.map(({ row, run, p10, p50, p90, mean }) => [`${run} ${row}`, { p10, p50, p90, mean }]),
  );
  const chosen = films
    .map(({ week, firstWeekAdmissions: actual }, row) => ({ week, actual, row }))
    .filter(({ week }) => from <= week && week < cutOff)
    .sort((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0))
    .map(({ week, actual, row }) => {
      const values = full.subarray(row * columns.length, (row + 1) * columns.length);
      const features = Object.fromEntries(columns.map((name, c) => [name, values[c] ?? NaN]));
      return { week, actual, row, features };
    });
  return {
    modelVersion,
    films: chosen.map(({ week, actual, row, features }): ReferenceFilm => {
      const forecasts = fromEachRun((run) => said.get(`${run} ${row}`) ?? null);
      return { week, actual, market: marketOf(features), forecasts };
    }),
    features: tableOf(chosen, columns),
  };
}
