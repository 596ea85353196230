import type { RecommenderEdition } from '#shared/domain/shapes/recommender-edition.ts';
import type { CurrentRecommender } from '#shared/storage/recommenders/recommender-files.ts';

/** Half a year of weekly deployments. */
const MOST_EDITIONS = 26;

/** What stood, with the edition that stands from now on: also one that stood before. */
export function editionsWith(
  standing: CurrentRecommender | null,
  next: RecommenderEdition,
): RecommenderEdition[] {
  return [...(standing?.editions ?? []), next].slice(-MOST_EDITIONS);
}
