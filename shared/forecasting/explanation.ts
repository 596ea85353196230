import type { Contribution } from '../domain/shapes/forecast.ts';
import type { FeatureGroup } from '../features/catalogue.ts';
import type { Attribution } from './tree-shap.ts';

/** What stands for a group of which nothing is known: its words would claim to know something. */
const UNKNOWN = 'unknown';
const ANNOUNCEMENT: FeatureGroup = 'announcement';

/**
 * Shapley values by group as factors, the strongest first; their product times the baseline is the forecast.
 * @param groupOf the group of each feature, as the model's manifest tells it.
 * @param inputs the film's values of the features; NaN is unknown.
 */
export function contributionsOf(
  attribution: Attribution,
  features: readonly string[],
  groupOf: ReadonlyMap<string, string>,
  inputs: ArrayLike<number>,
): Contribution[] {
  const isAnnounced = features.some(
    (name, index) => groupOf.get(name) === ANNOUNCEMENT && !Number.isNaN(inputs[index]),
  );
  const sums = new Map<string, number>();
  features.forEach((name, index) => {
    const own = groupOf.get(name) ?? UNKNOWN;
    const group = own === ANNOUNCEMENT && !isAnnounced ? UNKNOWN : own;
    sums.set(group, (sums.get(group) ?? 0) + (attribution.values[index] ?? 0));
  });
  return [...sums]
    .map(([group, sum]) => ({ group, factor: Math.exp(sum) }))
    .sort((a, b) => Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor)));
}
