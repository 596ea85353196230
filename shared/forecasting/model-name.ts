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

/** The model that forecasts a film; where its screens are not sure, the other one has a say (`weightsOf`). */
export function modelFor({ screens }: Features): ModelName {
  return typeof screens === 'number' ? 'with-screens' : 'without-screens';
}

/**
 * How much each model has to say, together 1: the surer the screens are, the more the one that takes them for what they are.
 * @param sureSpread the standard deviation of ln(screens) at which both say as much.
 */
export function weightsOf(features: Features, sureSpread: number): Record<ModelName, number> {
  const { screens, screens_spread: spread } = features;
  const known = typeof screens === 'number' ? 1 / (1 + ((spread ?? 0) / sureSpread) ** 2) : 0;
  return { 'without-screens': 1 - known, 'with-screens': known };
}
