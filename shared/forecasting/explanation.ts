import type { Contribution } from '../domain/forecast.ts';
import type { Attribution } from './tree-shap.ts';

/** Groups in the manager's words, by the beginning of a feature's name; the first that fits counts. */
const GROUPS: readonly [group: string, beginnings: readonly string[]][] = [
  ['screens', ['screens']],
  ['american-start', ['us_']],
  ['franchise', ['family', 'pair', 'word', 'instalment', 'title']],
  ['director', ['director']],
  ['cast', ['cast', 'lead', 'partners', 'team']],
  ['distribution', ['distributor', 'market_expectation']],
  ['season', ['week_of', 'season', 'school', 'public', 'fete', 'printemps', 'days_to']],
  ['announcement', ['announced']],
  ['competition', ['rivals', 'week_share']],
  ['market', ['market']],
  ['overall-strength', ['rough_strength']],
  ['film', ['']],
];

export function groupOf(feature: string): string {
  const found = GROUPS.find(([, beginnings]) =>
    beginnings.some((beginning) => feature.startsWith(beginning)),
  );
  return found?.[0] ?? 'film';
}

/** What stands for a group of which nothing is known: its words would claim to know something. */
const UNKNOWN = 'unknown';

/**
 * Shapley values by group as factors, the strongest first; their product times the baseline is the forecast.
 * @param inputs the film's values of the features; NaN is unknown.
 */
export function contributionsOf(
  attribution: Attribution,
  features: readonly string[],
  inputs: ArrayLike<number>,
): Contribution[] {
  const isAnnounced = features.some(
    (name, index) => groupOf(name) === 'announcement' && !Number.isNaN(inputs[index]),
  );
  const sums = new Map<string, number>();
  features.forEach((name, index) => {
    const group = groupOf(name) === 'announcement' && !isAnnounced ? UNKNOWN : groupOf(name);
    sums.set(group, (sums.get(group) ?? 0) + (attribution.values[index] ?? 0));
  });
  return [...sums]
    .map(([group, sum]) => ({ group, factor: Math.exp(sum) }))
    .sort((a, b) => Math.abs(Math.log(b.factor)) - Math.abs(Math.log(a.factor)));
}
