import type { IsoDate } from '../domain/cinema-week.ts';
import type { Features } from '../features/contract.ts';

/** Films as a run saw them, oldest week first. */
export interface FeatureTable {
  /** Of each film. */
  weeks: readonly IsoDate[];
  /** Of each feature its value for each film, NaN where it is unknown. */
  columns: ReadonlyMap<string, Float32Array>;
}

/** A film as a run saw it, and what it drew. */
export interface SeenFilm {
  week: IsoDate;
  features: Features;
  /** First-week admissions. */
  actual: number;
}

/** Name of the column that holds ln(first-week admissions): what a model is made for drifts as its inputs do. */
export const ADMISSIONS = 'first_week_admissions';

/** Columns of the named features, float32 as models read them, and of the admissions. */
export function tableOf(films: readonly SeenFilm[], names: readonly string[]): FeatureTable {
  const inOrder = films.toSorted((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0));
  const columns = new Map(
    names.map((name) => [name, Float32Array.from(inOrder, ({ features }) => features[name] ?? NaN)]),
  );
  // A film that nobody saw counts as one admission.
  columns.set(
    ADMISSIONS,
    Float32Array.from(inOrder, ({ actual }) => Math.log(Math.max(actual, 1))),
  );
  return { weeks: inOrder.map(({ week }) => week), columns };
}
