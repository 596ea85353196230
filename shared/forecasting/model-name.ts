import { featuresFrom } from '../features/catalogue.ts';
import type { Features } from '../features/contract.ts';

/**
 * The models of `ml/niab_ml/models.py`, each for both stages. There are two, so that no model can take unknown screens for few:
 * one knows no screens at all, the other learnt only from films whose screens are told.
 */
export const MODEL_NAMES = ['without-screens', 'with-screens'] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

/** The inputs that only `with-screens` has, and always needs. */
export const SCREENS_FEATURES = featuresFrom('weekly chart');

/** The model that forecasts a film. */
export function modelFor({ screens }: Features): ModelName {
  return typeof screens === 'number' ? 'with-screens' : 'without-screens';
}
