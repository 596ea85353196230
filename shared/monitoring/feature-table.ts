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

/**
 * Name of the column that holds ln(first-week admissions) less the market level and the film's rough strength, which is known without
 * a model: what is forecast drifts as well as what it is forecast from.
 */
export const ADMISSIONS = 'admissions_over_rough_strength';

/** Columns of the named features, float32 as models read them, and that of the admissions. */
export function tableOf(films: readonly SeenFilm[], names: readonly string[]): FeatureTable {
  const inOrder = films.toSorted((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0));
  const columns = new Map(
    names.map((name) => [name, Float32Array.from(inOrder, ({ features }) => features[name] ?? NaN)]),
  );
  columns.set(ADMISSIONS, Float32Array.from(inOrder, overRoughStrength));
  return { weeks: inOrder.map(({ week }) => week), columns };
}

/** A film that nobody saw counts as one admission. */
function overRoughStrength({ features, actual }: SeenFilm): number {
  const { market_level: level = null, rough_strength: strength = null } = features;
  return level === null || strength === null ? NaN : Math.log(Math.max(actual, 1)) - level - strength;
}
