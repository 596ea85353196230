import type { FeatureGroup } from '../features/feature.ts';
import type { Features } from '../features/contract.ts';
import type { Apart } from './distribution.ts';

/** The group with which an explanation tells what sets a film apart. */
export const GROUP_APART: Record<Apart, FeatureGroup> = { returning: 'film', wide_start: 'screens' };

/**
 * What the trees cannot tell of a film and is corrected afterwards: that it starts widely and nothing more of its screens, or that
 * it returns to the cinema (its title says so, or one of its very title and people was out before). Null: nothing.
 */
export function apartOf(features: Features): Apart | null {
  if (features['wide_start'] === 1) return 'wide_start';
  return features['re_release'] === 1 || typeof features['returns'] === 'number' ? 'returning' : null;
}
