import type { Features } from '../features/contract.ts';
import type { Attribution } from './tree-shap.ts';

/** The feature that an explanation names for what is corrected of a return. */
const RETURN = 're_release';

/** Whether a film returns to the cinema: its title says so, or one of its very title and people was out before. */
export function isReturn(features: Features): boolean {
  return features[RETURN] === 1 || typeof features['returns'] === 'number';
}

/**
 * The trees' attribution with what a return was corrected by afterwards, as if its feature had done it; where the model has
 * no such input, as what is known of every film.
 * @param moved ln units by which the median is above that of the trees; 0 for every other film.
 */
export function withCorrection(
  { expected, values }: Attribution,
  features: readonly string[],
  moved: number,
): Attribution {
  const at = features.indexOf(RETURN);
  if (at < 0) return { expected: expected + moved, values };
  return { expected, values: values.map((value, i) => (i === at ? value + moved : value)) };
}
