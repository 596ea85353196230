import type { Contribution } from '../domain/shapes/forecast.ts';
import type { FeatureGroup } from '../features/feature.ts';
import type { Attribution } from './tree-shap.ts';

/** What stands for a group of which nothing is known: its words would claim to know something. */
const UNKNOWN = 'unknown';
const ANNOUNCEMENT: FeatureGroup = 'announcement';

/** What a model has to say of a film. */
export interface Share {
  /** Those of all models together are 1. */
  weight: number;
  attribution: Attribution;
  features: readonly string[];
  /** The film's values of the features; NaN is unknown. */
  inputs: ArrayLike<number>;
}

/** Something that was corrected after the trees, in ln. */
export interface Corrected {
  group: FeatureGroup;
  moved: number;
}

/**
 * Shapley values by group as factors, the strongest first; their product times the baseline is the forecast.
 * @param groupOf the group of each feature, as the model's manifest tells it.
 */
export function contributionsOf(
  shares: readonly Share[],
  groupOf: ReadonlyMap<string, string>,
  corrected: Corrected | null,
): Contribution[] {
  const sums = new Map<string, number>();
  const add = (group: string, value: number) => sums.set(group, (sums.get(group) ?? 0) + value);
  for (const { weight, attribution, features, inputs } of shares) {
    const isAnnounced = features.some(
      (name, index) => groupOf.get(name) === ANNOUNCEMENT && !Number.isNaN(inputs[index]),
    );
    features.forEach((name, index) => {
      const own = groupOf.get(name) ?? UNKNOWN;
      const group = own === ANNOUNCEMENT && !isAnnounced ? UNKNOWN : own;
      add(group, weight * (attribution.values[index] ?? 0));
    });
  }
  if (corrected !== null) add(corrected.group, corrected.moved);
  return [...sums]
    .map(([group, sum]) => ({ group, factor: Math.exp(sum) }))
    .sort((a, b) => Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor)));
}
