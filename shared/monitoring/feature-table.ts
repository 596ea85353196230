import type { IsoDate } from '../domain/cinema-week.ts';
import type { Features } from '../features/contract.ts';

/** Films as a run saw them, oldest week first. */
export interface FeatureTable {
  /** Of each film. */
  weeks: readonly IsoDate[];
  /** Of each feature its value for each film, NaN where it is unknown. */
  columns: ReadonlyMap<string, Float32Array>;
}

/** A film as a run saw it. */
export interface SeenFilm {
  week: IsoDate;
  features: Features;
}

/** Columns of the named features; float32, as models read them. */
export function tableOf(films: readonly SeenFilm[], names: readonly string[]): FeatureTable {
  const inOrder = films.toSorted((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0));
  return {
    weeks: inOrder.map(({ week }) => week),
    columns: new Map(
      names.map((name) => [name, Float32Array.from(inOrder, ({ features }) => features[name] ?? NaN)]),
    ),
  };
}
